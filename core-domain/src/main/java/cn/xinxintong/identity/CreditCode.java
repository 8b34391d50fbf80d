package cn.xinxintong.identity;

import java.util.Optional;

/**
 * The unified social credit code of an organisation (GB 32100-2015): authority, kind, six digits of area, the nine
 * characters of the organisation code (GB 11714) and a check character, from an alphabet of 31 without I, O, S, V, Z.
 *
 * @param text 18 characters in canonical form
 */
public record CreditCode(String text) {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws IdentityFaultException if {@code text} is not in canonical form */
    public CreditCode {
        if (!isCanonical(text)) throw new IdentityFaultException("a unified social credit code", faultOf(text));
    }

    /**
     * Reads what people type: blanks, small letters and full-width characters are forgiven.
     *
     * @throws IdentityFaultException if {@link #isValid} says no: the fault is that of {@link #fault}
     */
    public static CreditCode parse(String text) {
        return new CreditCode(Folded.of(text));
    }

    /**
     * True if alphabet, digits of area and check character are right. {@code null} is not valid. Allocates nothing if the
     * text is in canonical form.
     */
    public static boolean isValid(String text) {
        return text != null && (isCanonical(text) || isCanonical(Folded.of(text)));
    }

    /** The rule that the text breaks: LENGTH, CHARACTER or CHECK_CHARACTER; empty if {@link #isValid}. */
    public static Optional<IdentityFault> fault(String text) {
        if (isValid(text)) return Optional.empty();
        return Optional.of(text == null ? IdentityFault.LENGTH : faultOf(Folded.of(text)));
    }

    /** True if the organisation code inside bears its own right check character (GB 11714). A false is a hint, no more. */
    public boolean organisationCodeChecks() {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int value = Character.digit(text.charAt(8 + i), 36);
            sum += value * INNER_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11) == text.charAt(16);
    }

    private static boolean isCanonical(String text) {
        return hasForm(text) && ALPHABET.charAt((31 - weighed(text) % 31) % 31) == text.charAt(LENGTH - 1);
    }

    private static IdentityFault faultOf(String text) {
        if (text.length() != LENGTH) return IdentityFault.LENGTH;
        return hasForm(text) ? IdentityFault.CHECK_CHARACTER : IdentityFault.CHARACTER;
    }

    private static boolean hasForm(String text) {
        if (text.length() != LENGTH) return false;
        for (int i = 0; i < LENGTH; i++) if (ALPHABET.indexOf(text.charAt(i)) < 0) return false;
        return Ascii.areDigits(text, 2, 8);
    }

    private static int weighed(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        return sum;
    }
}
