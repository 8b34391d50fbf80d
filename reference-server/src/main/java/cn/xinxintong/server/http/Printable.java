package cn.xinxintong.server.http;

/** Text that can be shown and kept. */
public final class Printable {
    private static final int LONGEST = 100;

    private Printable() {}

    /** True without control characters (line ends and tabs apart), broken surrogate pairs and directional overrides. */
    public static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean lineEnd = c == '\n' || c == '\r' || c == '\t';
            if (Character.isISOControl(c) && !lineEnd) return false;
            if (Character.getType(c) == Character.SURROGATE || isOverride(c) || c == 0xfffe || c == 0xffff)
                return false;
            i += Character.charCount(c);
        }
        return true;
    }

    private static boolean isOverride(int c) {
        return c == 0x202d || c == 0x202e;
    }

    /** A stranger's field name as it may be told back: short, ASCII, nothing that a page could run. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
            shown.append(plain ? c : '?');
        }
        return shown.toString();
    }
}
