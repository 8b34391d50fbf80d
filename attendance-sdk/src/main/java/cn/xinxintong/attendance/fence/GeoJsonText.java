package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The text of a fence. */
final class GeoJsonText {
    private final JsonGenerator json;

    private GeoJsonText(JsonGenerator json) {
        this.json = json;
    }

    static String of(Geofence fence) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new GeoJsonText(json).write(fence.areas());
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private void write(List<Area> areas) throws IOException {
        if (areas.size() == 1) {
            if (areas.get(0) instanceof Polygon polygon) polygon(polygon);
            if (areas.get(0) instanceof Circle circle) circle(circle);
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (Area area : areas) {
            if (area instanceof Polygon polygon) feature(polygon);
            if (area instanceof Circle circle) circle(circle);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(Polygon polygon) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeNullField("properties");
        json.writeFieldName("geometry");
        polygon(polygon);
        json.writeEndObject();
    }

    private void circle(Circle circle) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        json.writeNumberField("radiusMetres", circle.radiusMetres());
        json.writeEndObject();
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        position(circle.centre());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void polygon(Polygon polygon) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Polygon");
        json.writeArrayFieldStart("coordinates");
        ring(polygon.ring(), 1);
        for (List<Wgs84> hole : polygon.holes()) ring(hole, -1);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** @param winding 1 to write it counterclockwise, -1 clockwise */
    private void ring(List<Wgs84> ring, int winding) throws IOException {
        List<Wgs84> rest = new ArrayList<>(ring.subList(1, ring.size()));
        if (Rings.winding(ring) * winding < 0) Collections.reverse(rest);
        json.writeStartArray();
        position(ring.get(0));
        for (Wgs84 point : rest) position(point);
        position(ring.get(0));
        json.writeEndArray();
    }

    private void position(Wgs84 point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.lng());
        json.writeNumber(point.lat());
        json.writeEndArray();
    }
}
