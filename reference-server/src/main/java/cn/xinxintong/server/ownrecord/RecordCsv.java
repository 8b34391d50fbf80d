package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.evidence.record.RecordHead;
import cn.xinxintong.attendance.evidence.record.RecordRow;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The record as a table (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know that it is UTF-8. A cell that
 * a spreadsheet would reckon as a formula begins with an apostrophe.
 */
final class RecordCsv {
    private final StringBuilder text = new StringBuilder("\ufeff");
    private final OwnRecord record;
    private final RecordWords words;

    private RecordCsv(OwnRecord record, RecordWords words) {
        this.record = record;
        this.words = words;
    }

    static byte[] of(OwnRecord record, RecordWords words) {
        return new RecordCsv(record, words).write();
    }

    private byte[] write() {
        RecordHead head = record.head();
        line(words.of("TITLE"));
        line(words.of("WORKER"), head.worker().name());
        line(words.of("IDENTITY"), head.worker().identityNumber());
        line(words.of("RANGE"), head.from().toString(), head.to().toString());
        line(words.of("MADE_AT"), RecordWords.time(head.madeAt()));
        line(head.howToCheck());
        line();
        line(words.of("MONTH"), words.of("PROJECT"), words.of("ENTERPRISE"), words.of("DAYS"));
        for (OwnRecord.Month month : record.months()) {
            line(
                    month.month().toString(),
                    record.projectName(month.project()),
                    enterprise(month),
                    Integer.toString(month.days()));
        }
        line();
        line(words.of("TIME"), words.of("PROJECT"), words.of("DIRECTION"), words.of("SOURCE"), words.of("NOTES"));
        for (RecordRow row : record.rows()) {
            line(
                    RecordWords.time(row.at()),
                    record.projectName(row.project()),
                    words.of(row.direction().name()),
                    words.of(row.source().name()),
                    row.flags().stream().map(words::ofFlag).collect(Collectors.joining(" ")));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String enterprise(OwnRecord.Month month) {
        return record.head().projects().stream()
                .filter(p -> p.id().equals(month.project()))
                .map(RecordHead.Site::enterprise)
                .findFirst()
                .orElse("");
    }

    private void line(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) text.append(',');
            text.append('"').append(harmless(cells[i]).replace("\"", "\"\"")).append('"');
        }
        text.append("\r\n");
    }

    /** Line ends would let a cell be taken for the file's last line. */
    private static String harmless(String cell) {
        String oneLine = cell.replaceAll("[\\r\\n\\t\\u000b\\f\\u0085\\u2028\\u2029]+", " ");
        String shown = oneLine.strip();
        boolean formula = !shown.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(shown.charAt(0)) >= 0;
        return formula ? "'" + oneLine : oneLine;
    }
}
