package cn.xinxintong.identity;

/**
 * The unified social credit code of an organisation (GB 32100-2015): authority, kind, six digits of area, the nine
 * characters of the organisation code (GB 11714) and a check character, from an alphabet of 31 without I, O, S, V, Z.
 *
 * @param text 18 characters in canonical form
 */
public record CreditCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws IllegalArgumentException if {@code text} is not in canonical form */
    public CreditCode {
        if (!isCanonical(text)) throw new IllegalArgumentException("not a unified social credit code");
    }

    /**
     * Reads what people type: blanks, small letters and full-width characters are forgiven.
     *
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public static CreditCode parse(String text) {
        return new CreditCode(Folded.of(text));
    }

    /** True if alphabet, digits of area and check character are right. {@code null} is not valid. */
    public static boolean isValid(String text) {
        return text != null && (isCanonical(text) || isCanonical(Folded.of(text)));
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
        if (text.length() != 18) return false;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0 || (i >= 2 && i < 8 && value > 9)) return false;
            sum += value * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == text.charAt(17);
    }
}
