package cn.xinxintong.identity;

/** Text as people type it, folded to the form that the rules are written for. */
final class Folded {
    private Folded() {}

    /**
     * Full-width digits and Latin letters become ASCII, small letters capitals, and blanks disappear. Every other
     * character stays, so that the rule that follows refuses it.
     */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') c -= '！' - '!';
            if (isBlank(c)) continue;
            folded.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return folded.toString();
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000' || c == '\u2006' || c == '\u202f';
    }
}
