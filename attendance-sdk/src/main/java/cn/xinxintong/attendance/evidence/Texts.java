package cn.xinxintong.attendance.evidence;

import java.time.Instant;

/** The ranges of what a phone may say. */
final class Texts {
    private static final int MAX_LENGTH = 64;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private Texts() {}

    /** True for 1 to 64 of {@code A-Z a-z 0-9 _ -}. */
    static boolean isId(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) return false;
        return text.chars()
                .allMatch(c ->
                        c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-');
    }

    /** True for 1 to 64 printable ASCII characters. */
    static boolean isPrintable(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) return false;
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** A clock that lost its battery begins at 1970; before and after four-digit years there is none. */
    static void checkYear(Instant instant, String name) {
        if (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) {
            throw new IllegalArgumentException(name + " is outside 1970 to 9999");
        }
    }
}
