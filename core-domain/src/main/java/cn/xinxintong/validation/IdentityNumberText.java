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

/**
 * The text reads as an identity number of either kind, of somebody who has been born on the day that it is in
 * Beijing by the {@code ClockProvider}. {@code null} is valid: {@code @NotNull} says otherwise.
 */
@Documented
@Constraint(validatedBy = IdentityNumberText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface IdentityNumberText {
    String message() default "{cn.xinxintong.validation.IdentityNumberText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the value itself, and names the rule that the text breaks ({@link BrokenRule}). */
    final class Validator implements ConstraintValidator<IdentityNumberText, CharSequence> {
        private final Births births = new Births();

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) return true;
            String number = text.toString();
            if (IdentityNumber.isValid(number, births.latestKnown())) return true;
            return BrokenRule.isAbsent(IdentityNumber.fault(number, births.today(context)), context);
        }
    }
}
