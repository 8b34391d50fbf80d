package cn.xinxintong.attendance.fence;

import java.util.List;

/** A {@link Polygon} made ready. */
final class PolygonShape implements Shape {
    /** A point so near to an edge is on it. */
    private static final double ON_THE_EDGE_METRES = 0.0005;

    private final Bounds bounds;
    private final Bands bands;
    private final Outline outline;

    PolygonShape(Polygon polygon) {
        List<Edge> edges = polygon.edges();
        this.bounds = Bounds.of(polygon.ring());
        this.bands = new Bands(bounds, edges);
        this.outline = new Outline(bounds, edges, bands);
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double metresToEdge(double lat, double lng) {
        double metres = outline.metres(lat, lng);
        if (metres < ON_THE_EDGE_METRES) return 0;
        return holds(lat, lng) ? -metres : metres;
    }

    @Override
    public FenceDecision decide(double lat, double lng, double accuracyMetres) {
        if (bounds.areFartherThan(accuracyMetres, lat, lng)) return FenceDecision.OUTSIDE;
        double clearance = outline.clearance(lat, lng);
        if (clearance > accuracyMetres) return FenceDecision.OUTSIDE;
        if (-clearance > accuracyMetres) return FenceDecision.INSIDE;
        double metres = outline.metres(lat, lng);
        if (metres < accuracyMetres) return FenceDecision.NEAR_EDGE;
        if (metres < ON_THE_EDGE_METRES) metres = 0;
        return FenceDecision.of(holds(lat, lng) ? -metres : metres, accuracyMetres);
    }

    @Override
    public boolean holds(double lat, double lng) {
        return bands.surround(lat, lng);
    }
}
