package cn.xinxintong.identity;

/**
 * A mobile number of mainland China: 11 digits, the first 1, the second 3 to 9. Operators are not looked up, numbers move
 * between them; the 13-digit numbers of machines are refused.
 *
 * @param digits 11 ASCII digits. Personal data
 */
public record MobileNumber(String digits) {

    /** @throws IllegalArgumentException if {@code digits} is not in canonical form; the message never repeats it */
    public MobileNumber {
        if (!isCanonical(digits)) throw new IllegalArgumentException("not a mobile number");
    }

    /**
     * Reads what people type: blanks, hyphens, full-width digits and the prefixes {@code +86} and {@code 0086}.
     *
     * @throws IllegalArgumentException if {@link #isValid} says no; the message never repeats the number
     */
    public static MobileNumber parse(String text) {
        return new MobileNumber(bare(text));
    }

    /** True if the text is a mobile number after stripping. {@code null} is not valid. */
    public static boolean isValid(String text) {
        return text != null && (isCanonical(text) || isCanonical(bare(text)));
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
        if (text.length() != 11 || text.charAt(0) != '1' || text.charAt(1) < '3') return false;
        for (int i = 1; i < 11; i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    @Override
    public String toString() {
        return "MobileNumber[*]";
    }
}
