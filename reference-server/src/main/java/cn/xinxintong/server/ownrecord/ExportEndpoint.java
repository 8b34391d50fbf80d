package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.evidence.record.FileSignature;
import cn.xinxintong.attendance.evidence.record.FileSignature.Kind;
import cn.xinxintong.attendance.evidence.record.RecordWriter;
import cn.xinxintong.crypto.Digests;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Attachment;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.server.pdf.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A worker fetches his own record of some months, signed. */
public final class ExportEndpoint {
    private static final int MOST_MONTHS = 24;

    /** A record is made in memory: so many at a time, and others wait a little. */
    private static final int AT_ONCE = 2;

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final String TYPES = "application/pdf,text/csv,application/json";

    private final OwnRecords records;
    private final RecordKeys keys;
    private final Supplier<Optional<Typefaces>> faces;
    private final Clock clock;
    private final Words words = new Words("own_record");
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** @param faces the fonts of PDF, if the machine has them */
    public ExportEndpoint(OwnRecords.Parts parts, RecordKeys keys, Supplier<Optional<Typefaces>> faces, Clock clock) {
        this.records = new OwnRecords(parts);
        this.keys = keys;
        this.faces = faces;
        this.clock = clock;
    }

    public Route route() {
        return Route.file(
                        "/v1/me/export",
                        Access.WORKER,
                        "My own record of some months, both inclusive, up to 24, as pdf, csv or json, signed: the last line "
                                + "bears the signature over all before it",
                        TYPES,
                        this::export)
                .withQuery("format", "from?", "to?");
    }

    private Answer export(Request request) {
        Kind kind = request.queryOneOf("format", Kind.class);
        YearMonth now = YearMonth.from(Beijing.date(clock.instant()));
        YearMonth to = request.queryMonthIfAny("to").orElse(now);
        YearMonth from = request.queryMonthIfAny("from").orElse(to.minusMonths(MOST_MONTHS - 1));
        if (to.isBefore(from)) throw Refusal.ofParameter("to", "OUT_OF_RANGE");
        if (from.until(to, ChronoUnit.MONTHS) >= MOST_MONTHS) throw Refusal.ofParameter("from", "OUT_OF_RANGE");
        enter();
        try {
            return Answer.ok(file(request, kind, from, to));
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (room.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.ofTries(ProblemCode.BUSY, 0, WAIT);
    }

    private Attachment file(Request request, Kind kind, YearMonth from, YearMonth to) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        RecordWords spoken = RecordWords.in(words, request.language());
        String howToCheck =
                spoken.of("CHECK", FileSignature.keyId(keys.signing().publicKey()));
        OwnRecord record = records.of(request.worker(), from, to, now, howToCheck);
        byte[] content =
                switch (kind) {
                    case JSON -> json(record);
                    case CSV -> RecordCsv.of(record, spoken);
                    case PDF ->
                        RecordPdf.of(
                                record, spoken, faces.get().orElseThrow(() -> Refusal.of(ProblemCode.FONTS_MISSING)));
                };
        byte[] signed = FileSignature.append(kind, content, keys.signing(), now);
        String digest = HexFormat.of().formatHex(Digests.sha256(signed));
        records.keepIssued(request.worker(), now, kind.name(), record.head(), digest);
        String end = from + "-" + to + "." + kind.name().toLowerCase(Locale.ROOT);
        return new Attachment(spoken.of("TITLE") + "-" + end, "attendance-" + end, type(kind), signed);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case PDF -> "application/pdf";
            case CSV -> "text/csv;charset=utf-8";
            case JSON -> "application/json";
        };
    }

    private static byte[] json(OwnRecord record) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            RecordWriter.write(record.head(), record.rows().iterator(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return file.toByteArray();
    }
}
