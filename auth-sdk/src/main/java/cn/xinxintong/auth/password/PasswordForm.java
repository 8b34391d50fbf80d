package cn.xinxintong.auth.password;

import java.text.Normalizer;
import java.util.Optional;

/** What can be said of a password by looking at it: its length, its characters, how many kinds of them. */
final class PasswordForm {
    private PasswordForm() {}

    /** As it is hashed and judged (Unicode NFKC): full-width characters are plain ones. */
    static String normal(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) >= 0x80) return Normalizer.normalize(typed, Normalizer.Form.NFKC);
        }
        return typed;
    }

    /** The first fault of the form; empty if it has none. Allocates nothing if the text is ASCII and has none. */
    static Optional<PasswordFault> fault(String typed) {
        String password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < PasswordPolicy.SHORTEST) return Optional.of(PasswordFault.PASSWORD_TOO_SHORT);
        if (length > PasswordPolicy.LONGEST) return Optional.of(PasswordFault.PASSWORD_TOO_LONG);
        if (hasBlanks(password)) return Optional.of(PasswordFault.PASSWORD_HAS_BLANKS);
        return isOfOneKind(password) ? Optional.of(PasswordFault.PASSWORD_TOO_SIMPLE) : Optional.empty();
    }

    private static boolean hasBlanks(String password) {
        for (int i = 0; i < password.length(); i += Character.charCount(password.codePointAt(i))) {
            if (isBlankOrHidden(password.codePointAt(i))) return true;
        }
        return false;
    }

    private static boolean isBlankOrHidden(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isOfOneKind(String password) {
        int first = kind(password.codePointAt(0));
        for (int i = 0; i < password.length(); i += Character.charCount(password.codePointAt(i))) {
            if (kind(password.codePointAt(i)) != first) return false;
        }
        return true;
    }

    private static int kind(int c) {
        if (c >= '0' && c <= '9') return 0;
        return Character.isLetter(c) ? 1 : 2;
    }
}
