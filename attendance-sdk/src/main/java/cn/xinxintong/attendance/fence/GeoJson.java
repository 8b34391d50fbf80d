package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.fence.FenceImport.Read;
import cn.xinxintong.attendance.fence.FenceImport.Unreadable;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.attendance.json.JsonReader;
import cn.xinxintong.attendance.json.UnreadableJsonException;
import cn.xinxintong.wire.PointForm;

/**
 * Fences as GeoJSON (RFC 7946). What it has no form for is written as it provides: a circle is a Feature whose geometry is a
 * Point and whose property {@code radiusMetres} is a number; a corridor one with a LineString and {@code halfWidthMetres},
 * half the width. An area for a while has the properties {@code validFrom} and {@code validUntil}, date-times with an offset,
 * the first moment of it and the first moment after it; either may be left out.
 *
 * <pre>{@code
 * {"type":"Feature","properties":{"halfWidthMetres":30,"validFrom":"2026-03-01T00:00:00+08:00"},
 *  "geometry":{"type":"LineString","coordinates":[[87.60,43.80],[87.65,43.82]]}}
 * }</pre>
 */
public final class GeoJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_CHARACTERS = 2 * 1024 * 1024;

    private GeoJson() {}

    /**
     * Reads Polygon, MultiPolygon, Point, LineString, MultiLineString, GeometryCollection, Feature and FeatureCollection.
     * {@code radiusMetres} and {@code halfWidthMetres} may also be foreign members of the geometry itself. Positions are
     * {@code [lng, lat]}; an elevation is ignored, and so are other members that RFC 7946 does not name. Rings that go the
     * wrong way round are turned (3.1.6). Never throws for what the text says.
     *
     * @param datum of the positions, which are converted to WGS 84. An edge is straight in that datum: where it is bent in
     *     WGS 84 by more than 2 cm it gets points in between.
     */
    public static FenceImport read(String geoJson, PointForm.Datum datum) {
        try {
            Json json = JsonReader.read(geoJson, MAX_DEPTH, MAX_CHARACTERS);
            return new Read(new GeoJsonAreas(new GeoJsonLines(datum)).fence(json));
        } catch (UnreadableJsonException e) {
            return new Unreadable(fault(e.fault()), e.place());
        } catch (UnfitFenceException e) {
            return e.answer();
        }
    }

    private static Fault fault(UnreadableJsonException.Fault fault) {
        return switch (fault) {
            case MALFORMED, DUPLICATE_KEY -> Fault.NOT_GEOJSON;
            case TOO_DEEP -> Fault.TOO_DEEP;
            case TOO_LONG -> Fault.TEXT_TOO_LONG;
        };
    }

    /**
     * Writes a fence in WGS 84: a single polygon that always holds as a Polygon, a single other area as a Feature, several
     * areas as a FeatureCollection. Outer rings go counterclockwise and holes clockwise (RFC 7946, 3.1.6), each from its first
     * point; but for that, {@link #read} gives the same fence.
     */
    public static String write(Geofence fence) {
        return write(fence, PointForm.Datum.WGS84);
    }

    /**
     * The same with the positions in another datum, for a map that is drawn in it; there {@link #read} gives the same fence
     * within a millimetre.
     */
    public static String write(Geofence fence, PointForm.Datum datum) {
        return GeoJsonText.of(fence, datum);
    }
}
