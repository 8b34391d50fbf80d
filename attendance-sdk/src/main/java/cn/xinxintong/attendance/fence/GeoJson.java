package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.attendance.fence.FenceImport.Read;
import cn.xinxintong.attendance.fence.FenceImport.Unreadable;
import cn.xinxintong.attendance.json.Json;
import cn.xinxintong.attendance.json.JsonReader;
import cn.xinxintong.attendance.json.UnreadableJsonException;
import cn.xinxintong.wire.PointForm;

/**
 * Fences as GeoJSON (RFC 7946). A circle, which GeoJSON has no form for, is a Feature whose geometry is a Point and whose
 * property {@code radiusMetres} is a number.
 */
public final class GeoJson {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_CHARACTERS = 2 * 1024 * 1024;

    private GeoJson() {}

    /**
     * Reads Polygon, MultiPolygon, Feature, FeatureCollection and GeometryCollection. Positions are {@code [lng, lat]}, an
     * elevation is ignored, so are members that RFC 7946 does not name and which way round a ring goes. Never throws for
     * what the text says.
     *
     * @param datum of the positions, which are converted to WGS 84
     */
    public static FenceImport read(String geoJson, PointForm.Datum datum) {
        try {
            Json json = JsonReader.read(geoJson, MAX_DEPTH, MAX_CHARACTERS);
            return new Read(new GeoJsonAreas(datum).fence(json));
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
     * Writes a fence in WGS 84: a single polygon as a Polygon, a single circle as a Feature, several areas as a
     * FeatureCollection. Outer rings go counterclockwise and holes clockwise (RFC 7946, 3.1.6), each from its first point;
     * but for that, {@link #read} gives the same fence.
     */
    public static String write(Geofence fence) {
        return GeoJsonText.of(fence);
    }
}
