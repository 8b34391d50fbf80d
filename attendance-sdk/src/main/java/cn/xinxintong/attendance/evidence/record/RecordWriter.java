package cn.xinxintong.attendance.evidence.record;

import cn.xinxintong.attendance.evidence.record.RecordHead.Day;
import cn.xinxintong.attendance.evidence.record.RecordHead.DeviceKey;
import cn.xinxintong.attendance.evidence.record.RecordHead.Refused;
import cn.xinxintong.attendance.evidence.record.RecordHead.Site;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;

/** Writes the record as JSON, a row a line. Holds one row at a time. */
public final class RecordWriter {
    static final String FORMAT = "xinxintong-attendance-record/1";

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private RecordWriter() {}

    /**
     * Writes all but the signature and what ends the JSON: {@link FileSignature} adds both.
     *
     * @param rows oldest first
     */
    public static void write(RecordHead head, Iterator<RecordRow> rows, OutputStream out) throws IOException {
        JsonFactory factory = new JsonFactory();
        factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        factory.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeObjectFieldStart("record");
            head(head, json);
            json.writeArrayFieldStart("rows");
            while (rows.hasNext()) {
                json.writeRaw("\n");
                row(rows.next(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void head(RecordHead head, JsonGenerator json) throws IOException {
        json.writeStringField("format", FORMAT);
        json.writeStringField("madeAt", time(head.madeAt()));
        json.writeStringField("from", head.from().toString());
        json.writeStringField("to", head.to().toString());
        json.writeObjectFieldStart("worker");
        json.writeStringField("id", head.worker().id());
        json.writeStringField("name", head.worker().name());
        json.writeStringField("identityNumber", head.worker().identityNumber());
        json.writeEndObject();
        json.writeStringField("howToCheck", head.howToCheck());
        json.writeNumberField("clockSkewSeconds", head.clockSkew().getSeconds());
        json.writeArrayFieldStart("projects");
        for (Site site : head.projects()) {
            json.writeStartObject();
            json.writeStringField("id", site.id().toString());
            json.writeStringField("name", site.name());
            json.writeStringField("enterprise", site.enterprise());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("deviceKeys");
        for (DeviceKey key : head.keys()) key(key, json);
        json.writeEndArray();
        json.writeArrayFieldStart("refused");
        for (Refused refused : head.refused()) {
            json.writeStartObject();
            json.writeStringField("reason", refused.reason());
            punch(refused.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("days");
        for (Day day : head.days()) {
            json.writeStartObject();
            json.writeStringField("projectId", day.project().toString());
            json.writeStringField("date", day.date().toString());
            json.writeStringField("kind", day.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void key(DeviceKey key, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("deviceId", key.deviceId());
        json.writeStringField("publicKey", key.key().base64());
        json.writeStringField("from", time(key.from()));
        if (key.until().isBefore(Instant.MAX)) json.writeStringField("until", time(key.until()));
        json.writeEndObject();
    }

    private static void row(RecordRow row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("projectId", row.project().toString());
        json.writeStringField("at", time(row.at()));
        json.writeStringField("direction", row.direction().name());
        json.writeStringField("source", row.source().name());
        json.writeArrayFieldStart("flags");
        for (String flag : row.flags()) json.writeString(flag);
        json.writeEndArray();
        if (row.evidence().isThere()) punch(row.evidence(), json);
        json.writeEndObject();
    }

    private static void punch(RecordRow.Evidence evidence, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("punch");
        json.writeStringField("id", evidence.id());
        json.writeStringField("deviceId", evidence.deviceId());
        json.writeStringField("receivedAt", time(evidence.receivedAt()));
        json.writeStringField("evidence", evidence.text());
        json.writeEndObject();
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(BEIJING));
    }
}
