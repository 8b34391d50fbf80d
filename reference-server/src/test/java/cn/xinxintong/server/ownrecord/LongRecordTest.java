package cn.xinxintong.server.ownrecord;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.evidence.record.RecordHead;
import cn.xinxintong.attendance.evidence.record.RecordRow;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.testing.Fonts;
import cn.xinxintong.testing.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Five thousand rows, and names that mean harm. */
class LongRecordTest {
    private static final Words WORDS = new Words("own_record");
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private static OwnRecord record(int rows, String projectName) {
        return record(rows, projectName, "…");
    }

    private static OwnRecord record(int rows, String projectName, String howToCheck) {
        RecordHead head = new RecordHead(
                BEGIN,
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2026-12-31"),
                new RecordHead.Person("w", "艾*", "650102********0017"),
                List.of(new RecordHead.Site(People.TOWER, projectName, "新疆某某建筑工程有限公司")),
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMinutes(5),
                howToCheck);
        List<RecordRow> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) all.add(row(People.TOWER, i));
        return new OwnRecord(head, all, List.of(new OwnRecord.Month(People.TOWER, YearMonth.parse("2025-01"), 22)));
    }

    private static RecordRow row(ProjectId project, int i) {
        return new RecordRow(
                project,
                BEGIN.plusSeconds(3_601L * i),
                i % 2 == 0 ? Direction.IN : Direction.OUT,
                i % 3 == 0 ? Source.GATE : Source.PHONE,
                i % 5 == 0 ? List.of("OFFLINE", "NEAR_EDGE") : List.of(),
                RecordRow.Evidence.NONE);
    }

    @ParameterizedTest
    @EnumSource(Words.Language.class)
    void fiveThousandRowsArePagesOfAFewHundredKilobytes(Words.Language language) throws IOException {
        long began = System.nanoTime();
        RecordWords words = RecordWords.in(WORDS, language);
        byte[] pdf = RecordPdf.of(record(5_000, "南门小区三期", words.of("CHECK", "0f9e3a")), words, Fonts.found());
        System.out.printf(
                "5 000 rows in %s: %d KiB, %d ms%n",
                language, pdf.length >> 10, (System.nanoTime() - began) / 1_000_000);

        assertThat(pdf.length).isLessThan(2 << 20);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(100, 200);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages() - 1);
            assertThat(last.getText(document))
                    .contains(
                            RecordWords.time(BEGIN.plusSeconds(3_601L * 4_999)).substring(0, 10));
            picture(document, language);
        }
    }

    /** With {@code -Drecord.pictures=FOLDER}: the first page and the last, to look at. */
    private static void picture(PDDocument document, Words.Language language) throws IOException {
        String folder = System.getProperty("record.pictures", "");
        if (folder.isEmpty()) return;
        Files.createDirectories(Path.of(folder));
        for (int page : new int[] {0, document.getNumberOfPages() - 1}) {
            Path file = Path.of(folder, language + "-" + page + ".png");
            javax.imageio.ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 90), "png", file.toFile());
        }
    }

    @Test
    void numbersAndTimesAreMarkedWhereThePageRunsFromRightToLeft() {
        assertThat(RecordWords.in(WORDS, Words.Language.UYGHUR).leftToRight("650102****0017"))
                .isEqualTo("\u200e650102****0017\u200e");
        assertThat(RecordWords.in(WORDS, Words.Language.CHINESE).leftToRight("650102****0017"))
                .isEqualTo("650102****0017");
    }

    @Test
    void noCellOfTheCsvIsAFormula() {
        for (String name :
                List.of("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1+1", "=HYPERLINK(\"http://x\")")) {
            String csv = new String(
                    RecordCsv.of(record(1, name), RecordWords.in(WORDS, Words.Language.CHINESE)),
                    StandardCharsets.UTF_8);

            assertThat(csv.split("\r\n")).allSatisfy(line -> {
                for (String cell : line.replace("\ufeff", "").split("\",\"")) {
                    assertThat(cell.replaceFirst("^\"", "").strip())
                            .doesNotStartWith("=")
                            .doesNotMatch("^[+@＝-].*");
                }
            });
            assertThat(csv).contains("'");
        }
    }

    @Test
    void aNameWithALineEndMakesNoLine() {
        String csv = new String(
                RecordCsv.of(record(0, "a\r\nSIGNATURE,eyJ\n\"b"), RecordWords.in(WORDS, Words.Language.CHINESE)),
                StandardCharsets.UTF_8);

        assertThat(csv).contains("\"a SIGNATURE,eyJ \"\"b\"");
    }

    @Test
    void aNameWithoutGlyphsOrWithOddCharactersStopsNothing() {
        for (String name : List.of("", " ", "\u0000", "\ud800", "𠮷野家", "👷", "\u202e反", "a\nb", "\u200e")) {
            assertThat(RecordPdf.of(record(1, name), RecordWords.in(WORDS, Words.Language.UYGHUR), Fonts.found()))
                    .startsWith('%', 'P', 'D', 'F');
        }
    }
}
