package cn.xinxintong.identity;

import java.text.Normalizer;
import java.util.Optional;

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

    /** @throws IdentityFaultException if {@code text} is not a folded name */
    public PersonName {
        if (!isFolded(text)) throw new IdentityFaultException("a person's name", faultOf(text));
    }

    /**
     * Reads what people type: outer blanks and any kind of middle dot are forgiven.
     *
     * @throws IdentityFaultException if {@link #isValid} says no: the fault is that of {@link #fault}
     */
    public static PersonName parse(String text) {
        return new PersonName(fold(text));
    }

    /**
     * True if the text is a name after folding. {@code null} is not valid. Allocates nothing if the text is folded and
     * written in Latin, Cyrillic, Arabic or the common Chinese letters (U+4E00 to U+9FFF).
     */
    public static boolean isValid(String text) {
        return text != null && (isFolded(text) || isFolded(fold(text)));
    }

    /** The rule that the text breaks: LENGTH, CHARACTER or SEPARATOR; empty if {@link #isValid}. */
    public static Optional<IdentityFault> fault(String text) {
        if (isValid(text)) return Optional.empty();
        return Optional.of(text == null ? IdentityFault.LENGTH : faultOf(fold(text)));
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
        if (text.length() > LONGEST_TYPED || !isComposed(text)) return false;
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

    private static IdentityFault faultOf(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (text.isEmpty() || text.length() > LONGEST_TYPED || letters > LONGEST) return IdentityFault.LENGTH;
        boolean written = text.codePoints().allMatch(c -> Character.isLetter(c) || isMark(c) || isSeparator(c));
        return !written || !isComposed(text) || isMark(text.codePointAt(0))
                ? IdentityFault.CHARACTER
                : IdentityFault.SEPARATOR;
    }

    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!standsComposed(text.charAt(i))) return Normalizer.isNormalized(text, Normalizer.Form.NFC);
        }
        return true;
    }

    /**
     * True if the character is composed whatever stands beside it: the letters of nearly all names here. It spares asking
     * the normaliser, which makes a buffer for each answer.
     */
    private static boolean standsComposed(char c) {
        return c < '\u0300' // Latin
                || (c >= '\u0400' && c <= '\u0482') // Cyrillic
                || (c >= '\u0620' && c <= '\u064a') // Arabic
                || (c >= '\u0671' && c <= '\u06d5') // its letters for Uyghur and Kazakh
                || (c >= '\u4e00' && c <= '\u9fff'); // Chinese
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
