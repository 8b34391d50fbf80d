package cn.xinxintong.identity;

/** The check character of an 18-character identity number: ISO 7064:1983, MOD 11-2, as GB 11643-1999 applies it. */
final class CheckCharacter {
    private static final String CHARACTERS = "10X98765432";

    private CheckCharacter() {}

    /** True if the 17 characters before the last are digits and the last is their check character. Allocates nothing. */
    static boolean isRight(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return false;
            sum += digit * WEIGHTS[i];
        }
        return CHARACTERS.charAt(sum % 11) == text.charAt(17);
    }

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
}
