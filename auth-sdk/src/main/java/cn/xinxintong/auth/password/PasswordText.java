package cn.xinxintong.auth.password;

import cn.xinxintong.validation.BrokenRule;
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
 * The text has the form of a password: 8 to 16 characters without blanks, of two kinds at least. What only the account and
 * the list of common passwords can tell is asked of {@link PasswordPolicy#fault}. {@code null} is valid: {@code @NotNull}
 * says otherwise.
 *
 * <p>It is for forms of an embedder's own. The wire records do not bear it: there the policy judges a new password after it
 * is known who asks, and its fault is the code of the answer, {@code PASSWORD_TOO_SHORT}, not one of a field.
 */
@Documented
@Constraint(validatedBy = PasswordText.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PasswordText {
    String message() default "{cn.xinxintong.auth.password.PasswordText}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the policy, and names the rule that the text breaks ({@link BrokenRule}). */
    final class Validator implements ConstraintValidator<PasswordText, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || BrokenRule.isAbsent(PasswordForm.fault(text.toString()), context);
        }
    }
}
