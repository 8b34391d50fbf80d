package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.evidence.record.RecordHead;
import cn.xinxintong.attendance.evidence.record.RecordRow;
import cn.xinxintong.server.pdf.Sheets;
import cn.xinxintong.server.pdf.Typefaces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The record as pages to read. Notes are numbered, and stand in words at the end. */
final class RecordPdf {
    private static final float TITLE = 18;
    private static final float TEXT = 9;
    private static final float SMALL = 8;
    private static final List<Float> PAIR = List.of(0.22f, 0.78f);
    private static final List<Float> MONTHS = List.of(0.14f, 0.36f, 0.36f, 0.14f);
    private static final List<Float> ROWS = List.of(0.24f, 0.40f, 0.12f, 0.12f, 0.12f);

    private final OwnRecord record;
    private final RecordWords words;
    private final Sheets sheets;
    private final List<String> notes = new ArrayList<>();

    private RecordPdf(OwnRecord record, RecordWords words, Sheets sheets) {
        this.record = record;
        this.words = words;
        this.sheets = sheets;
    }

    static byte[] of(OwnRecord record, RecordWords words, Typefaces faces) {
        String language = words.language().tag();
        try (Sheets sheets = new Sheets(faces, words.isRightToLeft(), language, words.of("TITLE"))) {
            return new RecordPdf(record, words, sheets).write();
        }
    }

    private byte[] write() {
        RecordHead head = record.head();
        sheets.line(TITLE, words.of("TITLE"));
        sheets.gap(6);
        pair("WORKER", words.leftToRight(head.worker().name()));
        pair("IDENTITY", words.leftToRight(head.worker().identityNumber()));
        pair("RANGE", head.from() + " — " + head.to());
        pair("MADE_AT", words.leftToRight(RecordWords.time(head.madeAt())));
        sheets.gap(4);
        sheets.line(SMALL, head.howToCheck());
        sheets.gap(10);
        months();
        rows();
        notes();
        byte[] pages = sheets.bytes(n -> words.of("PAGE", n, sheets.pages()));
        byte[] withLineEnd = Arrays.copyOf(pages, pages.length + 1);
        withLineEnd[pages.length] = '\n';
        return new String(pages, StandardCharsets.ISO_8859_1).endsWith("\n") ? pages : withLineEnd;
    }

    private void pair(String code, String value) {
        sheets.row(TEXT, PAIR, List.of(words.of(code), value));
    }

    private void months() {
        if (record.months().isEmpty()) return;
        sheets.row(TEXT, MONTHS, codes("MONTH", "PROJECT", "ENTERPRISE", "DAYS"));
        sheets.rule();
        for (OwnRecord.Month month : record.months()) {
            RecordHead.Site site = record.head().projects().stream()
                    .filter(p -> p.id().equals(month.project()))
                    .findFirst()
                    .orElseThrow();
            sheets.row(
                    TEXT,
                    MONTHS,
                    List.of(month.month().toString(), site.name(), site.enterprise(), Integer.toString(month.days())));
        }
        sheets.gap(12);
    }

    private void rows() {
        if (record.rows().isEmpty()) {
            sheets.line(TEXT, words.of("NO_ROWS"));
            return;
        }
        header();
        for (RecordRow row : record.rows()) {
            if (!sheets.hasRoomFor(2, TEXT)) {
                sheets.nextPage();
                header();
            }
            sheets.row(
                    TEXT,
                    ROWS,
                    List.of(
                            words.leftToRight(RecordWords.time(row.at())),
                            record.projectName(row.project()),
                            words.of(row.direction().name()),
                            words.of(row.source().name()),
                            row.flags().stream().map(this::note).collect(Collectors.joining(" "))));
        }
    }

    private void header() {
        sheets.row(TEXT, ROWS, codes("TIME", "PROJECT", "DIRECTION", "SOURCE", "NOTES"));
        sheets.rule();
    }

    private List<String> codes(String... codes) {
        return Arrays.stream(codes).map(words::of).toList();
    }

    private String note(String flag) {
        if (!notes.contains(flag)) notes.add(flag);
        return "[" + (notes.indexOf(flag) + 1) + "]";
    }

    private void notes() {
        sheets.gap(10);
        for (int i = 0; i < notes.size(); i++) {
            sheets.row(SMALL, List.of(0.06f, 0.94f), List.of("[" + (i + 1) + "]", words.ofFlag(notes.get(i))));
        }
    }
}
