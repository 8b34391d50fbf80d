package cn.xinxintong.attendance.fence;

/** An area made ready to be asked often. Thread-safe. */
interface Shape {

    static Shape of(Area area) {
        if (area instanceof Polygon polygon) return new PolygonShape(polygon);
        if (area instanceof Corridor corridor) return new CorridorShape(corridor);
        return new CircleShape((Circle) area);
    }

    Bounds bounds();

    /** Metres to the edge, negative inside. */
    double metresToEdge(double lat, double lng);

    /** As {@link FenceDecision#of} says of {@link #metresToEdge}, but faster. */
    FenceDecision decide(double lat, double lng, double accuracyMetres);

    /** For a point in the bounds, true if it is inside; on the edge itself either is right. */
    boolean holds(double lat, double lng);
}
