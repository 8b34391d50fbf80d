package cn.xinxintong.validation;

import cn.xinxintong.identity.CreditCode;
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

/** The text reads as a unified social credit code (GB 32100). {@code null} is valid: {@code @NotNull} says otherwise. */
@Documented
@Constraint(validatedBy = CreditCodeText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CreditCodeText {
    String message() default "{cn.xinxintong.validation.CreditCodeText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the value itself, and names the rule that the text breaks ({@link BrokenRule}). */
    final class Validator implements ConstraintValidator<CreditCodeText, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || BrokenRule.isAbsent(CreditCode.fault(text.toString()), context);
        }
    }
}
