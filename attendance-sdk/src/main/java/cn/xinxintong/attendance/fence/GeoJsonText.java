package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Bd09;
import cn.xinxintong.place.Point;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PointForm;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The text of a fence. */
final class GeoJsonText {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final JsonGenerator json;
    private final PointForm.Datum datum;

    private GeoJsonText(JsonGenerator json, PointForm.Datum datum) {
        this.json = json;
        this.datum = datum;
    }

    static String of(Geofence fence, PointForm.Datum datum) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new GeoJsonText(json, datum).write(fence.parts());
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private void write(List<FencePart> parts) throws IOException {
        if (parts.size() == 1) {
            boolean bare = parts.get(0).equals(FencePart.always(parts.get(0).area()));
            if (bare && parts.get(0).area() instanceof Polygon polygon) polygon(polygon);
            else feature(parts.get(0));
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (FencePart part : parts) feature(part);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(FencePart part) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        if (part.area() instanceof Circle circle) json.writeNumberField("radiusMetres", circle.radiusMetres());
        if (part.area() instanceof Corridor corridor) {
            json.writeNumberField("halfWidthMetres", corridor.halfWidthMetres());
        }
        if (!part.from().equals(Instant.MIN)) time("validFrom", part.from());
        if (!part.until().equals(Instant.MAX)) time("validUntil", part.until());
        json.writeEndObject();
        json.writeFieldName("geometry");
        geometry(part.area());
        json.writeEndObject();
    }

    private void time(String name, Instant at) throws IOException {
        json.writeStringField(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(BEIJING)));
    }

    private void geometry(Area area) throws IOException {
        if (area instanceof Polygon polygon) polygon(polygon);
        if (area instanceof Circle circle) {
            begin("Point");
            position(circle.centre());
            json.writeEndObject();
        }
        if (area instanceof Corridor corridor) {
            begin("LineString");
            json.writeStartArray();
            for (Wgs84 point : corridor.line()) position(point);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void begin(String type) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeFieldName("coordinates");
    }

    private void polygon(Polygon polygon) throws IOException {
        begin("Polygon");
        json.writeStartArray();
        ring(Rings.wound(polygon.ring(), 1));
        for (List<Wgs84> hole : polygon.holes()) ring(Rings.wound(hole, -1));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ring(List<Wgs84> ring) throws IOException {
        json.writeStartArray();
        for (Wgs84 point : ring) position(point);
        position(ring.get(0));
        json.writeEndArray();
    }

    private void position(Wgs84 point) throws IOException {
        Point written = inDatum(point);
        json.writeStartArray();
        json.writeNumber(written.lng());
        json.writeNumber(written.lat());
        json.writeEndArray();
    }

    private Point inDatum(Wgs84 point) {
        return switch (datum) {
            case WGS84 -> point;
            case GCJ02 -> point.toGcj02();
            case BD09 -> Bd09.of(point.toGcj02());
        };
    }
}
