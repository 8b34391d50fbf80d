package cn.xinxintong.server.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import cn.xinxintong.server.pdf.SetText.Glyph;
import cn.xinxintong.server.pdf.SetText.Run;
import cn.xinxintong.server.pdf.SetText.Way;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A document of upright A4 pages that is written from top to bottom. Where it is read from right to left, everything is: lines
 * begin on the right, and the first column is the rightmost. Not thread-safe.
 */
public final class Sheets implements AutoCloseable {
    private static final float MARGIN = 48;
    private static final float FOOT = 24;
    private static final float LEADING = 1.6f;
    private static final int REMEMBERED = 2_000;
    private static final PDRectangle PAPER = PDRectangle.A4;

    private final Typefaces faces;
    private final Way way;
    private final PDDocument document = new PDDocument();
    private final List<PDType0Font> fonts = new ArrayList<>();
    private final List<Set<Integer>> glyphs = new ArrayList<>();
    private final List<StringBuilder> pages = new ArrayList<>();

    /** Lists say the same things again and again. */
    private final Map<String, SetText> set = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SetText> eldest) {
            return size() > REMEMBERED;
        }
    };

    private float y;

    /** @param language of the words on the pages (BCP 47) */
    public Sheets(Typefaces faces, boolean rightToLeft, String language, String title) {
        this.faces = faces;
        this.way = rightToLeft ? Way.RIGHT_TO_LEFT : Way.LEFT_TO_RIGHT;
        for (Typefaces.Face face : faces.faces()) {
            fonts.add(load(face));
            glyphs.add(new HashSet<>());
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        newPage();
    }

    private PDType0Font load(Typefaces.Face face) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(face.file()));
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("a font cannot be embedded", e);
        }
    }

    private void newPage() {
        pages.add(new StringBuilder());
        y = PAPER.getHeight() - MARGIN;
    }

    private StringBuilder page() {
        return pages.get(pages.size() - 1);
    }

    /** True if as many lines of that size have room on the page. */
    public boolean hasRoomFor(int lines, float size) {
        return y - lines * size * LEADING > MARGIN + FOOT;
    }

    /** Ends the page. */
    public void nextPage() {
        newPage();
    }

    /** A line of text. What is too long for it goes on in the next. */
    public void line(float size, String text) {
        for (String part : wrapped(text, size, width())) row(size, List.of(1f), List.of(part));
    }

    /** Leaves a gap. */
    public void gap(float points) {
        y -= points;
    }

    /** A thin rule across the page. */
    public void rule() {
        y -= 6;
        page().append(String.format(
                Locale.ROOT, "0.4 w %.2f %.2f m %.2f %.2f l S%n", MARGIN, y, PAPER.getWidth() - MARGIN, y));
    }

    /**
     * A row of cells. A cell that is too long for its column goes on below.
     *
     * @param shares of the width, one a column; their sum is 1
     */
    public void row(float size, List<Float> shares, List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> cell = wrapped(cells.get(i), size, width() * shares.get(i) - 4);
            wrapped.add(cell);
            lines = Math.max(lines, cell.size());
        }
        if (!hasRoomFor(lines, size)) newPage();
        for (int line = 0; line < lines; line++) {
            y -= size * LEADING;
            float from = 0;
            for (int i = 0; i < cells.size(); i++) {
                if (line < wrapped.get(i).size()) put(wrapped.get(i).get(line), size, from, y);
                from += width() * shares.get(i);
            }
        }
    }

    private static float width() {
        return PAPER.getWidth() - 2 * MARGIN;
    }

    /** Cut between words where that can be, else between characters. */
    private List<String> wrapped(String text, float size, float room) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lengthOf(rest, size) > room && rest.length() > 1) {
            int cut = fitting(rest, size, room);
            int blank = rest.lastIndexOf(' ', cut);
            int end = blank > 0 ? blank : cut;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    private int fitting(String text, float size, float room) {
        int from = 1;
        int to = text.length();
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (lengthOf(text.substring(0, middle), size) <= room) from = middle;
            else to = middle - 1;
        }
        boolean splitsPair = from > 1 && Character.isHighSurrogate(text.charAt(from - 1));
        return splitsPair ? from - 1 : from;
    }

    private double lengthOf(String text, float size) {
        return set(text).width() * size / 1000;
    }

    private SetText set(String text) {
        return set.computeIfAbsent(text, t -> SetText.of(t, way, faces));
    }

    /** @param from where the text begins, counted from where lines begin */
    private void put(String text, float size, float from, float at) {
        put(page(), text, size, from, at);
    }

    private void put(StringBuilder page, String text, float size, float from, float at) {
        SetText set = set(text);
        double left =
                way == Way.LEFT_TO_RIGHT ? MARGIN + from : PAPER.getWidth() - MARGIN - from - set.width() * size / 1000;
        for (Run run : set.runs()) write(page, run, size, left + run.x() * size / 1000, at);
    }

    /** The glyphs of a run, and the text that they stand for, so that it can be searched and copied. */
    private void write(StringBuilder page, Run run, float size, double x, double at) {
        if (run.rightToLeft())
            page.append("/Span <</ActualText <FEFF").append(hex(run.text())).append(">>> BDC\n");
        page.append(String.format(Locale.ROOT, "BT /F%d %.2f Tf %.2f %.2f Td [", run.face(), size, x, at));
        double pen = 0;
        for (Glyph glyph : run.glyphs()) {
            glyphs.get(run.face()).add(glyph.id());
            if (Math.abs(glyph.x() - pen) > 1) page.append(String.format(Locale.ROOT, "%.0f ", pen - glyph.x()));
            page.append('<')
                    .append(HexFormat.of().withUpperCase().toHexDigits((char) glyph.id()))
                    .append('>');
            pen = glyph.x() + glyph.advance();
        }
        page.append("] TJ ET\n");
        if (run.rightToLeft()) page.append("EMC\n");
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_16BE));
    }

    /**
     * The document.
     *
     * @param foot what stands below each page, by its number, from 1
     */
    public byte[] bytes(IntFunction<String> foot) {
        try {
            for (int i = 0; i < pages.size(); i++) {
                put(pages.get(i), foot.apply(i + 1), 7, 0, MARGIN - 8);
                addPage(pages.get(i));
            }
            for (int i = 0; i < fonts.size(); i++) {
                fonts.get(i).addGlyphsToSubset(glyphs.get(i));
                fonts.get(i).subset();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the pages cannot be written", e);
        }
    }

    /** How many pages there are so far. */
    public int pages() {
        return pages.size();
    }

    private void addPage(StringBuilder content) throws IOException {
        PDPage page = new PDPage(PAPER);
        PDResources resources = new PDResources();
        for (int i = 0; i < fonts.size(); i++) resources.put(COSName.getPDFName("F" + i), fonts.get(i));
        page.setResources(resources);
        byte[] operators = content.toString().getBytes(US_ASCII);
        page.setContents(new PDStream(document, new ByteArrayInputStream(operators), COSName.FLATE_DECODE));
        document.addPage(page);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the pages cannot be let go", e);
        }
    }
}
