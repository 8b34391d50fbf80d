package cn.xinxintong.android.widget;

/** A number, name or code within a sentence: it keeps its own direction, and the sentence keeps its order round it. */
public final class Isolated {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private Isolated() {}

    public static String of(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }
}
