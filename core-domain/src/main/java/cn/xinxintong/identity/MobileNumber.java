package cn.xinxintong.identity;

import java.util.Optional;

/**
 * A mobile number of mainland China: 11 digits, the first 1, the second 3 to 9. Operators are not looked up, numbers move
 * between them; the 13-digit numbers of machines are refused.
 *
 * @param digits 11 ASCII digits. Personal data
 */
public record MobileNumber(String digits) {
    private static final int LENGTH = 11;

    /** @throws IdentityFaultException if {@code digits} is not in canonical form */
    public MobileNumber {
        if (!isCanonical(digits)) throw new IdentityFaultException("a mobile number", faultOf(digits));
    }

    /**
     * Reads what people type: blanks, hyphens, full-width digits and the prefixes {@code +86} and {@code 0086}.
     *
     * @throws IdentityFaultException if {@link #isValid} says no: the fault is that of {@link #fault}
     */
    public static MobileNumber parse(String text) {
        return new MobileNumber(bare(text));
    }

    /**
     * True if the text is a mobile number after stripping. {@code null} is not valid. Allocates nothing if the text is in
     * canonical form.
     */
    public static boolean isValid(String text) {
        return text != null && (isCanonical(text) || isCanonical(bare(text)));
    }

    /** The rule that the text breaks: LENGTH, CHARACTER or PREFIX; empty if {@link #isValid}. */
    public static Optional<IdentityFault> fault(String text) {
        if (isValid(text)) return Optional.empty();
        return Optional.of(text == null ? IdentityFault.LENGTH : faultOf(bare(text)));
    }

    /** First three and last four digits, the rest as stars. */
    public String masked() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }

    private static String bare(String text) {
        String folded = Folded.of(text).replace("-", "");
        if (folded.startsWith("+86")) return folded.substring(3);
        return folded.startsWith("0086") ? folded.substring(4) : folded;
    }

    private static boolean isCanonical(String text) {
        return text.length() == LENGTH && hasPrefix(text) && Ascii.areDigits(text, 0, LENGTH);
    }

    private static boolean hasPrefix(String text) {
        return text.charAt(0) == '1' && text.charAt(1) >= '3';
    }

    private static IdentityFault faultOf(String text) {
        if (text.length() != LENGTH) return IdentityFault.LENGTH;
        return Ascii.areDigits(text, 0, LENGTH) ? IdentityFault.PREFIX : IdentityFault.CHARACTER;
    }

    @Override
    public String toString() {
        return "MobileNumber[*]";
    }
}
