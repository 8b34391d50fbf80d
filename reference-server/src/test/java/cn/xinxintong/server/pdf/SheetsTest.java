package cn.xinxintong.server.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.pdf.SetText.Glyph;
import cn.xinxintong.server.pdf.SetText.Run;
import cn.xinxintong.server.pdf.SetText.Way;
import cn.xinxintong.server.testing.Fonts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    private final Typefaces faces = Fonts.found();

    private byte[] pages(boolean rightToLeft, Consumer<Sheets> content) {
        try (Sheets sheets = new Sheets(faces, rightToLeft, rightToLeft ? "ug" : "zh-CN", "title")) {
            content.accept(sheets);
            return sheets.bytes(n -> n + " / " + sheets.pages());
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** How much ink stands in each quarter of the page's width, from the left, in its upper part. */
    private static int[] ink(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
            int[] ink = new int[4];
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < 120; y++) {
                    if ((image.getRGB(x, y) & 0xff) < 128) ink[x * 4 / image.getWidth()]++;
                }
            }
            return ink;
        }
    }

    private static List<Integer> ids(SetText set) {
        return set.runs().stream()
                .flatMap(r -> r.glyphs().stream())
                .map(Glyph::id)
                .toList();
    }

    /** The glyphs of the letters as each stands alone, in the order of the text. */
    private List<Integer> alone(String text) {
        Font font = faces.faces().get(0).font().deriveFont(1000f);
        int[] codes = font.createGlyphVector(new FontRenderContext(null, true, true), text)
                .getGlyphCodes(0, text.length(), null);
        return java.util.Arrays.stream(codes).boxed().toList();
    }

    @Test
    void joinsTheLettersOfUyghurAndKazakh() {
        for (String word : List.of("كۈنىم", "خاتىرە", "ەڭبەكاقى", "قۇرىلىس", "ھېساباتىڭىزغا")) {
            List<Integer> joined = ids(SetText.of(word, Way.RIGHT_TO_LEFT, faces));
            List<Integer> reversed = new ArrayList<>(alone(word));
            java.util.Collections.reverse(reversed);

            assertThat(joined).as(word).hasSameSizeAs(reversed);
            long changed = Stream.iterate(0, i -> i < joined.size(), i -> i + 1)
                    .filter(i -> !joined.get(i).equals(reversed.get(i)))
                    .count();
            assertThat(changed).as("letters of %s in a joined form", word).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyLetterHasAGlyph() {
        for (String text :
                List.of("ئۇيغۇرچە ژڭۆۈۋېھگپچ", "قازاقشا ٴۇ ە ى", "考勤记录 闸机 艾尔肯·吐尔迪", "ABC abc 0-9 ( ) : / — [1] %")) {
            assertThat(ids(SetText.of(text, Way.LEFT_TO_RIGHT, faces)))
                    .as(text)
                    .isNotEmpty()
                    .doesNotContain(0);
        }
    }

    /** Unicode's rules turn 2026-06 round after Arabic letters, unless a mark says otherwise; the mark leaves no ink. */
    @Test
    void aDateBehindAMarkRunsFromLeftToRight() {
        SetText set = SetText.of("ئاي \u200e2026-06\u200e", Way.RIGHT_TO_LEFT, faces);

        assertThat(set.runs().get(0).text()).isEqualTo("2026-06");
        assertThat(set.runs().get(0).rightToLeft()).isFalse();
        assertThat(ids(set)).hasSize(7 + 4);
    }

    @Test
    void aMaskedNumberBetweenMarksIsNotTurnedRound() {
        SetText set = SetText.of("\u200e650102********0017\u200e", Way.RIGHT_TO_LEFT, faces);

        assertThat(set.runs()).extracting(Run::rightToLeft).containsOnly(false);
        assertThat(String.join("", set.runs().stream().map(Run::text).toList())).isEqualTo("650102********0017");
    }

    @Test
    void whatIsReadFromRightToLeftBeginsOnTheRight() throws IOException {
        List<Float> columns = List.of(0.25f, 0.75f);
        int[] left = ink(pages(false, s -> s.row(12, columns, List.of("考勤记录考勤", ""))));
        int[] right = ink(pages(true, s -> s.row(12, columns, List.of("خاتىرە خاتىرە", ""))));

        assertThat(left[0]).isPositive();
        assertThat(left[3]).isZero();
        assertThat(right[3]).isPositive();
        assertThat(right[0]).isZero();
    }

    @Test
    void whatIsWrittenCanBeFoundAndCopied() throws IOException {
        byte[] pdf = pages(true, s -> s.line(12, "مېنىڭ ئىش كۈنىم 考勤记录"));

        assertThat(textOf(pdf)).contains("考勤记录");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String operators = new String(
                    document.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            String spoken = java.util.HexFormat.of()
                    .withUpperCase()
                    .formatHex("مېنىڭ ئىش كۈنىم".getBytes(java.nio.charset.StandardCharsets.UTF_16BE));
            assertThat(operators).contains("/ActualText <FEFF" + spoken);
        }
    }

    @Test
    void theFontsAreInsideAndOnlyWhatIsUsedOfThem() throws IOException {
        byte[] pdf = pages(false, s -> s.line(12, "考勤记录 خاتىرە"));

        assertThat(pdf.length).isLessThan(60_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    /** The dots of letters are glyphs of their own: none is left out of what is embedded. */
    @Test
    void noLetterLosesItsDots() throws IOException {
        String text = "ئۆزۈمنىڭ ئىشقا چىقىش خاتىرىسى پژگڭجتثي ٴوزىڭىز ەڭبەك 考勤记录闸机 2026-06";
        byte[] pdf = pages(true, s -> s.line(12, text));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (Run run : SetText.of(text, Way.RIGHT_TO_LEFT, faces).runs()) {
                COSName name = COSName.getPDFName("F" + run.face());
                PDType0Font font =
                        (PDType0Font) document.getPage(0).getResources().getFont(name);
                try (TrueTypeFont original = new TTFParser()
                        .parse(new RandomAccessReadBufferedFile(
                                faces.faces().get(run.face()).file()))) {
                    for (Glyph glyph : run.glyphs()) assertSame(original, font, glyph.id());
                }
            }
        }
    }

    private static void assertSame(TrueTypeFont original, PDType0Font embedded, int id) throws IOException {
        GlyphData glyph = original.getGlyph().getGlyph(id);
        if (glyph == null) return;
        java.awt.geom.Rectangle2D expected = glyph.getPath().getBounds2D();
        double scale = 1000.0 / original.getUnitsPerEm();
        assertThat(embedded.getPath(id).getBounds2D().getHeight())
                .as("glyph %d", id)
                .isIn(expected.getHeight(), expected.getHeight() * scale);
    }

    @Test
    void aCellThatIsTooLongGoesOnBelowAndAFullPageOnTheNext() throws IOException {
        String longName = "乌鲁木齐市天山区南门小区三期改造工程".repeat(6);
        byte[] pdf = pages(false, s -> {
            for (int i = 0; i < 30; i++) s.row(10, List.of(0.3f, 0.7f), List.of(longName, Integer.toString(i)));
        });

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(textOf(pdf).replaceAll("[^改]", "")).hasSize(6 * 30);
    }

    @Test
    void withoutFontsThereAreNone(@TempDir Path folder) throws IOException {
        assertThat(Typefaces.in(folder)).isEmpty();
        assertThat(Typefaces.in(folder.resolve("nowhere"))).isEmpty();
        Files.writeString(folder.resolve("UKIJTuz.ttf"), "no font");
        Files.writeString(folder.resolve("DroidSansFallbackFull.ttf"), "no font");
        assertThat(Typefaces.in(folder)).isEmpty();
    }
}
