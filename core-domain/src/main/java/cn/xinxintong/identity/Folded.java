package cn.xinxintong.identity;

/** Text as people type it, folded to the form that the rules are written for. No locale has a say in it. */
final class Folded {
    private Folded() {}

    /**
     * Full-width digits and Latin letters become ASCII, small letters capitals, and blanks disappear. Every other
     * character stays, so that the rule that follows refuses it. A text that is folded already is given back itself.
     */
    static String of(String text) {
        if (isCanonical(text)) return text;
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') c -= '！' - '!';
            if (isBlank(c)) continue;
            folded.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return folded.toString();
    }

    /** True if there is nothing to fold: so are most right texts, and the wrong ones that no folding puts right. */
    static boolean isCanonical(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isDigit(c) && !Ascii.isCapital(c)) return false;
        }
        return true;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000' || c == '\u2006' || c == '\u202f';
    }
}
