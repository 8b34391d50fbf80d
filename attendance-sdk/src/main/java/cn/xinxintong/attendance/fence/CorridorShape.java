package cn.xinxintong.attendance.fence;

/** A {@link Corridor} made ready. */
final class CorridorShape implements Shape {
    private final double halfWidthMetres;
    private final Bounds bounds;
    private final Outline line;

    CorridorShape(Corridor corridor) {
        this.halfWidthMetres = corridor.halfWidthMetres();
        Bounds ofLine = Bounds.of(corridor.line());
        this.bounds = ofLine.widened(halfWidthMetres);
        this.line = new Outline(ofLine, corridor.edges(), (lat, lng) -> false);
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double metresToEdge(double lat, double lng) {
        return line.metres(lat, lng) - halfWidthMetres;
    }

    @Override
    public FenceDecision decide(double lat, double lng, double accuracyMetres) {
        if (bounds.areFartherThan(accuracyMetres, lat, lng)) return FenceDecision.OUTSIDE;
        if (line.clearance(lat, lng) > halfWidthMetres + accuracyMetres) return FenceDecision.OUTSIDE;
        return FenceDecision.of(metresToEdge(lat, lng), accuracyMetres);
    }

    @Override
    public boolean holds(double lat, double lng) {
        return metresToEdge(lat, lng) <= 0;
    }
}
