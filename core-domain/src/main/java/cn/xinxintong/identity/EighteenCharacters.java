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

    /** What is said of a text. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** Wrong as it stands, but in characters that folding may turn into others: blanks, a small x, full-width digits. */
        UNFOLDED
    }

    /**
     * Judges a text as it stands, of a document whose numbers begin with a digit between these two. Allocates nothing.
     *
     * <p>Every sign-in and every line of an import comes through here, so it is written for the compiler. With the length
     * tested first the loop has a fixed number of turns and is unrolled; a test and a return at each digit cost less than
     * gathering faults until the end. The date, of which few are wrong, is read last, when its characters are known to be
     * digits. And a number with a wrong digit, the usual slip, is not taken for one that may be folded.
     */
    static Verdict judge(String text, char firstFrom, char firstTo) {
        if (text.length() != LENGTH) return Verdict.UNFOLDED;
        int sum = 0;
        for (int i = 0; i < CHECK; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return Verdict.UNFOLDED;
            sum += digit * WEIGHTS[i];
        }
        char check = text.charAt(CHECK);
        if (CHECK_CHARACTERS.charAt(sum % 11) != check) return isCheck(check) ? Verdict.WRONG : Verdict.UNFOLDED;
        boolean begins = text.charAt(0) >= firstFrom && text.charAt(0) <= firstTo;
        return begins && BirthDate.isRealAt(text, BIRTH) ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static boolean isCheck(char c) {
        return Ascii.isDigit(c) || c == 'X';
    }

    /** The first rule that a text breaks, that {@link #judge} finds not right. */
    static IdentityFault fault(String text, char firstFrom, char firstTo) {
        if (text.length() != LENGTH) return IdentityFault.LENGTH;
        if (!isCheck(text.charAt(CHECK)) || !Ascii.areDigits(text, 0, CHECK)) return IdentityFault.CHARACTER;
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
