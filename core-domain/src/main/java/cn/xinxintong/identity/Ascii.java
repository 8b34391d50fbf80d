package cn.xinxintong.identity;

/** Characters by number: no locale, no digits of other scripts. */
final class Ascii {
    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) if (!isDigit(text.charAt(i))) return false;
        return true;
    }

    static boolean areCapitals(String text, int from, int to) {
        for (int i = from; i < to; i++) if (!isCapital(text.charAt(i))) return false;
        return true;
    }
}
