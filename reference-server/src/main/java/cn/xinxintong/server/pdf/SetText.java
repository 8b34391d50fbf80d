package cn.xinxintong.server.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text set in one line: glyphs in their places, from left to right, in thousandths of the font size. */
record SetText(List<Run> runs, double width) {
    private static final int UNITS = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** What says which way a text runs, and leaves no ink. */
    private static final Pattern MARKS = Pattern.compile("[\u200e\u200f\u2066-\u2069]");

    /** Above it stand codes for what leaves no ink, such as a joiner. */
    private static final int LAST_GLYPH = 0xFFFD;

    /** Which way a page is read. */
    enum Way {
        LEFT_TO_RIGHT,
        RIGHT_TO_LEFT
    }

    /**
     * Glyphs of one font that belong together.
     *
     * @param text what they stand for, in the order of speech
     */
    record Run(int face, boolean rightToLeft, String text, List<Glyph> glyphs, double x, double width) {}

    /** @param x from the beginning of the run; @param y above the line */
    record Glyph(int id, double x, double y, double advance) {}

    static SetText of(String text, Way way, Typefaces faces) {
        if (text.isEmpty()) return new SetText(List.of(), 0);
        int base = way == Way.RIGHT_TO_LEFT ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(text, base);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        List<Run> runs = new ArrayList<>();
        double x = 0;
        for (int i : order) {
            boolean rightToLeft = (bidi.getRunLevel(i) & 1) == 1;
            List<String> pieces = pieces(text.substring(bidi.getRunStart(i), bidi.getRunLimit(i)), faces);
            for (int p = 0; p < pieces.size(); p++) {
                String piece = pieces.get(rightToLeft ? pieces.size() - 1 - p : p);
                Run run = run(piece, rightToLeft, faces, x);
                runs.add(run);
                x += run.width();
            }
        }
        return new SetText(runs, x);
    }

    /** The text cut where the font changes. */
    private static List<String> pieces(String text, Typefaces faces) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int face = -1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            boolean blank = codePoint == ' ' && face >= 0;
            int next = blank ? face : faces.faceOf(codePoint);
            if (next != face && at > start) {
                pieces.add(text.substring(start, at));
                start = at;
            }
            face = next;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static Run run(String text, boolean rightToLeft, Typefaces faces, double x) {
        int face = faces.faceOf(text.codePointAt(0));
        Font font = faces.faces().get(face).font().deriveFont((float) UNITS);
        int flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        char[] letters = MARKS.matcher(text).replaceAll("").toCharArray();
        if (letters.length == 0) return new Run(face, rightToLeft, "", List.of(), x, 0);
        GlyphVector laidOut = font.layoutGlyphVector(EXACT, letters, 0, letters.length, flags);
        List<Glyph> glyphs = IntStream.range(0, laidOut.getNumGlyphs())
                .filter(i -> laidOut.getGlyphCode(i) <= LAST_GLYPH)
                .mapToObj(i -> glyph(laidOut, i))
                .sorted(Comparator.comparingDouble(Glyph::x))
                .toList();
        double width = laidOut.getGlyphPosition(laidOut.getNumGlyphs()).getX();
        return new Run(face, rightToLeft, new String(letters), glyphs, x, width);
    }

    private static Glyph glyph(GlyphVector laidOut, int i) {
        Point2D place = laidOut.getGlyphPosition(i);
        double advance = laidOut.getGlyphMetrics(i).getAdvanceX();
        return new Glyph(laidOut.getGlyphCode(i), place.getX(), -place.getY(), advance);
    }
}
