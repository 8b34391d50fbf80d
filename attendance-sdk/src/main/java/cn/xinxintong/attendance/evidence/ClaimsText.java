package cn.xinxintong.attendance.evidence;

import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Point;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PointForm;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The text of claims. */
final class ClaimsText {
    private ClaimsText() {}

    /** @param id empty for a signed punch */
    static String of(String id, PunchClaims claims) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            if (!id.isEmpty()) json.writeStringField("id", id);
            write(claims, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private static void write(PunchClaims claims, JsonGenerator json) throws IOException {
        json.writeStringField("projectId", claims.project().toString());
        json.writeStringField("kind", claims.kind().name());
        json.writeStringField("claimedAt", claims.claimedAt().toString());
        if (claims.clock() instanceof Synced clock) clock(clock, json);
        json.writeObjectFieldStart("point");
        point(claims.point(), json);
        json.writeEndObject();
        json.writeNumberField("accuracyMetres", claims.accuracyMetres());
        json.writeNumberField("fixAgeSeconds", claims.fixAgeSeconds());
        if (claims.network().isPresent()) network(claims.network().get(), json);
        json.writeArrayFieldStart("signals");
        for (Signal signal : claims.signals()) json.writeString(signal.name());
        json.writeEndArray();
        if (!claims.face().isEmpty()) json.writeStringField("face", claims.face());
        json.writeNumberField("sequence", claims.sequence());
        json.writeStringField("previous", claims.previous());
    }

    private static void clock(Synced clock, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("clock");
        json.writeStringField("bootId", clock.bootId());
        json.writeNumberField("monotonicMillis", clock.monotonicMillis());
        json.writeStringField("lastServerTime", clock.lastServerTime().toString());
        json.writeNumberField("lastServerMonotonicMillis", clock.lastServerMonotonicMillis());
        json.writeEndObject();
    }

    private static void point(Point point, JsonGenerator json) throws IOException {
        json.writeNumberField("lat", point.lat());
        json.writeNumberField("lng", point.lng());
        json.writeStringField("datum", datum(point).name());
    }

    private static void network(NetworkFix network, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("network");
        point(network.point(), json);
        json.writeNumberField("accuracyMetres", network.accuracyMetres());
        json.writeEndObject();
    }

    private static PointForm.Datum datum(Point point) {
        if (point instanceof Wgs84) return PointForm.Datum.WGS84;
        return point instanceof Gcj02 ? PointForm.Datum.GCJ02 : PointForm.Datum.BD09;
    }
}
