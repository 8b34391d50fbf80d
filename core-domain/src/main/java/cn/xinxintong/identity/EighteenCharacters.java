package cn.xinxintong.identity;

/**
 * The form that three documents share: six digits of area, eight of birth, three of order, and the check character of ISO
 * 7064:1983, MOD 11-2, as GB 11643-1999 applies it. They differ in the digit that they begin with.
 */
final class EighteenCharacters {
    static final int LENGTH = 18;
    private static final int BIRTH = 6;
    private static final int CHECK = 17;
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private EighteenCharacters() {}

    /**
     * True if the text is in canonical form and begins with a digit between these two. Allocates nothing.
     *
     * <p>Every sign-in and every line of an import comes through here, so it is written for the compiler. With the length
     * tested first the loop has a fixed number of turns and is unrolled; a test and a return at each digit cost less than
     * gathering faults until the end; the date, of which few are wrong, is read last, when its characters are known to be
     * digits.
     */
    static boolean areRight(String text, char firstFrom, char firstTo) {
        if (text.length() != LENGTH || text.charAt(0) < firstFrom || text.charAt(0) > firstTo) return false;
        int sum = 0;
        for (int i = 0; i < CHECK; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return false;
            sum += digit * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11) == text.charAt(CHECK) && BirthDate.isRealAt(text, BIRTH);
    }

    /** The first rule that a text breaks, of which {@link #areRight} says no. */
    static IdentityFault fault(String text, char firstFrom, char firstTo) {
        if (text.length() != LENGTH) return IdentityFault.LENGTH;
        boolean checkable = Ascii.isDigit(text.charAt(CHECK)) || text.charAt(CHECK) == 'X';
        if (!checkable || !Ascii.areDigits(text, 0, CHECK)) return IdentityFault.CHARACTER;
        if (text.charAt(0) < firstFrom || text.charAt(0) > firstTo) return IdentityFault.AREA;
        return BirthDate.isRealAt(text, BIRTH) ? IdentityFault.CHECK_CHARACTER : IdentityFault.DATE;
    }

    /** The check character of 17 digits. */
    static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < CHECK; i++) sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
