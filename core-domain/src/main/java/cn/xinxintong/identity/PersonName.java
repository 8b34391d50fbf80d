package cn.xinxintong.identity;

import java.text.Normalizer;

/**
 * A person's name as on his document: 1 to 50 letters, with middle dots, blanks, hyphens and apostrophes between them.
 * The many dots that keyboards offer are folded to U+00B7 and letters are composed (Unicode NFC), so that two spellings of
 * one name are equal.
 *
 * @param text the folded name. Personal data
 */
public record PersonName(String text) {
    private static final int LONGEST = 50;
    private static final int LONGEST_TYPED = 200;
    private static final char MIDDLE_DOT = '\u00b7';

    /** @throws IllegalArgumentException if {@code text} is not a folded name; the message never repeats it */
    public PersonName {
        if (!isFolded(text)) throw new IllegalArgumentException("not a person's name");
    }

    /**
     * Reads what people type: outer blanks and any kind of middle dot are forgiven.
     *
     * @throws IllegalArgumentException if {@link #isValid} says no; the message never repeats the name
     */
    public static PersonName parse(String text) {
        return new PersonName(fold(text));
    }

    /** True if the text is a name after folding. {@code null} is not valid. */
    public static boolean isValid(String text) {
        return text != null && isFolded(fold(text));
    }

    /** The first letter, and a star for each further one: the form that other people are shown. */
    public String masked() {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first) + Stars.of(text.codePointCount(first, text.length()));
    }

    private static String fold(String typed) {
        if (typed.length() > LONGEST_TYPED) return "";
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Folded.isBlank(c)) {
                gap = folded.length() > 0;
                continue;
            }
            boolean dot = isDot(c);
            boolean afterDot = folded.length() > 0 && folded.charAt(folded.length() - 1) == MIDDLE_DOT;
            if (gap && !dot && !afterDot) folded.append(' ');
            gap = false;
            folded.append(dot ? MIDDLE_DOT : c);
        }
        return folded.toString();
    }

    private static boolean isDot(char c) {
        return switch (c) {
            case '.', MIDDLE_DOT, '\u2022', '\u30fb', '\uff0e', '\u2027', '\uff65', '\u2219', '\u22c5' -> true;
            default -> false;
        };
    }

    private static boolean isFolded(String text) {
        if (text.length() > LONGEST_TYPED || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) return false;
        int letters = 0;
        int before = MIDDLE_DOT;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) letters++;
            else if (isSeparator(before) || (!isMark(c) && !isSeparator(c))) return false;
            before = c;
            i += Character.charCount(c);
        }
        return letters >= 1 && letters <= LONGEST && (before == MIDDLE_DOT || !isSeparator(before));
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isSeparator(int c) {
        return c == MIDDLE_DOT || c == ' ' || c == '-' || c == '\'' || c == '\u2019';
    }

    @Override
    public String toString() {
        return "PersonName[*]";
    }
}
