package cn.xinxintong.server.http;

import cn.xinxintong.server.http.Refusal.FieldFault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Asks Bean Validation, and names each wrong field with a code. Made in the background: it is not needed to start. */
public final class FieldRules {
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "REQUIRED",
            "NotEmpty", "REQUIRED",
            "Pattern", "BAD_FORMAT",
            "IdentityNumberText", "INVALID_IDENTITY_NUMBER",
            "PersonNameText", "INVALID_NAME",
            "MobileText", "INVALID_MOBILE",
            "CreditCodeText", "INVALID_CREDIT_CODE",
            "BankCardText", "INVALID_CARD_NUMBER");

    private final CompletableFuture<Validator> validator =
            CompletableFuture.supplyAsync(() -> Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator());

    /** @throws Refusal that names every wrong field */
    void check(Object value) {
        List<FieldFault> faults = validator.join().validate(value).stream()
                .map(v -> new FieldFault(v.getPropertyPath().toString(), code(v)))
                .sorted(Comparator.comparing(FieldFault::field).thenComparing(FieldFault::code))
                .toList();
        if (!faults.isEmpty()) throw Refusal.ofFields(ProblemCode.INVALID_FIELDS, faults);
    }

    private static String code(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        if (annotation instanceof Size size) {
            Object value = violation.getInvalidValue();
            return length(value) < size.min() ? "TOO_SHORT" : "TOO_LONG";
        }
        return CODES.getOrDefault(annotation.annotationType().getSimpleName(), "OUT_OF_RANGE");
    }

    /** Every code that a wrong field may bear. */
    static Set<String> codes() {
        Set<String> codes = new TreeSet<>(CODES.values());
        codes.addAll(Set.of(
                "TOO_SHORT",
                "TOO_LONG",
                "OUT_OF_RANGE",
                "BAD_VALUE",
                "BAD_CHARACTER",
                "UNKNOWN_FIELD",
                "BAD_PICTURE",
                "INVALID_LOGIN"));
        return codes;
    }

    private static int length(@Nullable Object value) {
        if (value instanceof CharSequence text) return text.length();
        return value instanceof Collection<?> items ? items.size() : Integer.MAX_VALUE;
    }
}
