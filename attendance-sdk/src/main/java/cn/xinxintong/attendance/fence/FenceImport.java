package cn.xinxintong.attendance.fence;

/** What came of reading a fence. */
public sealed interface FenceImport {

    /** It is a fence. */
    record Read(Geofence fence) implements FenceImport {}

    /**
     * It is none.
     *
     * @param place where the fault is, {@code features[1].geometry.coordinates[0][3]}; empty for the whole text
     */
    record Unreadable(Fault fault, String place) implements FenceImport {}

    /** Why not. Names are wire codes: never reused. */
    enum Fault {
        /** Not JSON, a key twice, or a member that RFC 7946 asks for is missing or of another kind. */
        NOT_GEOJSON,
        /** A geometry that is no area, like a line, or no geometry at all. */
        UNSUPPORTED_TYPE,
        /** More than 2 MiB of text. */
        TEXT_TOO_LONG,
        /** More than 32 objects and arrays in one another. */
        TOO_DEEP,
        /** A collection without any area. */
        NO_AREA,
        /** A ring needs three different points. */
        TOO_FEW_POINTS,
        /** More than 10 000 in all. */
        TOO_MANY_POINTS,
        /** The last position of a ring is not the first. */
        RING_NOT_CLOSED,
        RING_CROSSES_ITSELF,
        /** A hole is outside its ring, or crosses it, or has part of an edge in common with it. */
        HOLE_OUTSIDE,
        /** A hole overlaps another one. */
        HOLES_OVERLAP,
        /** Beyond 180 degrees of longitude or 90 of latitude. */
        COORDINATE_OUT_OF_RANGE,
        /** A polygon below 100 m², or a circle below 1 m of radius. */
        TOO_SMALL,
        /** A polygon above 2 000 km² or 180 degrees of longitude, or a circle above 50 km of radius. */
        TOO_LARGE,
        /** A point is a circle only as the geometry of a feature with a number {@code properties.radiusMetres}. */
        RADIUS_MISSING
    }
}
