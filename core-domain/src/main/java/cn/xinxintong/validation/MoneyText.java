package cn.xinxintong.validation;

import cn.xinxintong.money.Money;
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

/** The text reads as an amount of yuan with at most two decimals. {@code null} is valid: {@code @NotNull} says otherwise. */
@Documented
@Constraint(validatedBy = MoneyText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface MoneyText {
    String message() default "{cn.xinxintong.validation.MoneyText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the value itself, and names the rule that the text breaks ({@link BrokenRule}). */
    final class Validator implements ConstraintValidator<MoneyText, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || BrokenRule.isAbsent(Money.fault(text.toString()), context);
        }
    }
}
