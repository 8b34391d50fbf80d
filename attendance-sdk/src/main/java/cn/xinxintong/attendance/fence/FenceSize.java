package cn.xinxintong.attendance.fence;

import java.util.List;

/** How much there is of a fence, which bounds the work of asking it. */
record FenceSize(int points, double edgeMetres) {
    static final FenceSize NONE = new FenceSize(0, 0);
    static final int MAX_POINTS = 10_000;
    private static final double MAX_EDGE_METRES = 4_000_000;

    FenceSize with(Area area) {
        if (area instanceof Circle) return new FenceSize(points + 1, edgeMetres);
        boolean open = area instanceof Corridor;
        List<Edge> edges = open ? ((Corridor) area).edges() : ((Polygon) area).edges();
        double metres = edgeMetres;
        for (Edge edge : edges) metres += edge.from().metresTo(edge.to());
        return new FenceSize(points + edges.size() + (open ? 1 : 0), metres);
    }

    boolean hasTooManyPoints() {
        return points > MAX_POINTS;
    }

    boolean hasTooLongEdges() {
        return edgeMetres > MAX_EDGE_METRES;
    }
}
