package cn.xinxintong.validation;

import cn.xinxintong.identity.MobileNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text reads as a mobile number of mainland China. {@code null} is valid: {@code @NotNull} says otherwise. */
@Documented
@Constraint(validatedBy = MobileText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface MobileText {
    String message() default "{cn.xinxintong.validation.MobileText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the value itself, and names the rule that the text breaks ({@link BrokenRule}). */
    final class Validator implements ConstraintValidator<MobileText, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || BrokenRule.isAbsent(MobileNumber.fault(text.toString()), context);
        }
    }
}
