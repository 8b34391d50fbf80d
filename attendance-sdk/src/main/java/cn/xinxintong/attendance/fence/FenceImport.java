package cn.xinxintong.attendance.fence;

/** What came of reading a fence. */
public sealed interface FenceImport {

    /** It is a fence. */
    record Read(Geofence fence) implements FenceImport {}

    /**
     * It is none.
     *
     * @param place where the fault is, {@code features[1].geometry.coordinates[0][3]}; empty for the whole text. Of a ring that
     *     crosses itself it is the vertex where the first of the two edges begins, of one that crosses another where its edge
     *     does.
     */
    record Unreadable(Fault fault, String place) implements FenceImport {}

    /** Why not. Names are wire codes: never reused. */
    enum Fault {
        /** Not JSON, a key twice, or a member that RFC 7946 asks for is missing or of another kind. */
        NOT_GEOJSON,
        /** A geometry that is no area, like a MultiPoint, or no geometry at all. */
        UNSUPPORTED_TYPE,
        /** More than 2 MiB of text. */
        TEXT_TOO_LONG,
        /** More than 32 objects and arrays in one another. */
        TOO_DEEP,
        /** A collection without any area. */
        NO_AREA,
        /** A ring needs three different points, the line of a corridor two. */
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
        /** A polygon below 100 m², a circle below 1 m of radius, or a corridor below 1 m of half-width. */
        TOO_SMALL,
        /**
         * A polygon above 2 000 km² or 180 degrees of longitude, a circle above 50 km of radius, a corridor above 5 km of
         * half-width, or more than 4 000 km of edges and lines in all.
         */
        TOO_LARGE,
        /** A point is a circle only with a number {@code radiusMetres}. */
        RADIUS_MISSING,
        /** A line is a corridor only with a number {@code halfWidthMetres}. */
        HALF_WIDTH_MISSING,
        /**
         * {@code validFrom} or {@code validUntil} is no date-time with an offset (RFC 3339) from 2000 to 2199, or the end is
         * not after the beginning.
         */
        VALIDITY_WRONG,
        /** Beyond 85 degrees of latitude or 179 of longitude no fences are drawn. */
        DATE_LINE_OR_POLE
    }
}
