package cn.xinxintong.validation;

import cn.xinxintong.identity.IdentityNumber;
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

/** The text reads as an identity number of either kind. {@code null} is valid: {@code @NotNull} says otherwise. */
@Documented
@Constraint(validatedBy = IdentityNumberText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdentityNumberText {
    String message() default "{cn.xinxintong.validation.IdentityNumberText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the value itself. */
    final class Validator implements ConstraintValidator<IdentityNumberText, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || IdentityNumber.isValid(text.toString());
        }
    }
}
