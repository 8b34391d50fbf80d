package cn.xinxintong.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a text breaks, in the message template of a violation: {@code {cn.xinxintong.validation.MobileText}} becomes
 * {@code {cn.xinxintong.validation.MobileText.LENGTH}}. So every implementation of Bean Validation carries it, and the words
 * of the rule are found by it. Where a constraint is given a {@code message} of its own, that one stays, and the rule is
 * asked of the value ({@code MobileNumber.fault(text)}).
 */
public final class BrokenRule {
    private static final String OURS = "{cn.xinxintong.";

    private BrokenRule() {}

    /**
     * For the validators of constraints: true if there is no fault, and otherwise writes its name into the violation.
     *
     * @param context null where a validator is asked by itself, and nobody wants the violation
     */
    public static boolean isAbsent(Optional<? extends Enum<?>> fault, @Nullable ConstraintValidatorContext context) {
        if (!fault.isPresent()) return true;
        if (context != null) write(fault.get().name(), context);
        return false;
    }

    private static void write(String rule, ConstraintValidatorContext context) {
        String template = context.getDefaultConstraintMessageTemplate();
        if (!template.startsWith(OURS)) return;
        String key = template.substring(0, template.length() - 1);
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(key + "." + rule + "}").addConstraintViolation();
    }

    /**
     * The name of the rule that a violation of one of our constraints is about: of an {@code IdentityFault}, a {@code
     * MoneyFault} or a {@code PasswordFault}. Empty for any other violation.
     */
    public static Optional<String> of(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getName();
        String template = violation.getMessageTemplate();
        String prefix = "{" + constraint + ".";
        if (!template.startsWith(OURS) || !template.startsWith(prefix)) return Optional.empty();
        return Optional.of(template.substring(prefix.length(), template.length() - 1));
    }
}
