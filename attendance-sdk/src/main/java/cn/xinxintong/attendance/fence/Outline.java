package cn.xinxintong.attendance.fence;

import java.util.List;

/**
 * The edges of an area, and how far it is to the nearest. Nothing is prepared until somebody asks; then a tree, and for who
 * asks often a grid, which takes some milliseconds and some hundred kilobytes. Thread-safe.
 */
final class Outline implements EdgeSearch {
    private static final int OFTEN = 200;

    private final Bounds bounds;
    private final List<Edge> edges;
    private final Sides sides;
    private EdgeSearch search = this;
    /** How often, up to {@link #OFTEN}. Written after, and read before, {@link #search}. */
    private volatile int asked;

    Outline(Bounds bounds, List<Edge> edges, Sides sides) {
        this.bounds = bounds;
        this.edges = edges;
        this.sides = sides;
    }

    @Override
    public double clearance(double lat, double lng) {
        return asked == OFTEN ? search.clearance(lat, lng) : 0;
    }

    @Override
    public double metres(double lat, double lng) {
        return search().metres(lat, lng);
    }

    private EdgeSearch search() {
        return asked == OFTEN ? search : prepared();
    }

    private synchronized EdgeSearch prepared() {
        if (asked == 0 || asked == OFTEN - 1) {
            TangentFrame frame = new TangentFrame((bounds.south + bounds.north) / 2, (bounds.west + bounds.east) / 2);
            Pieces pieces = Pieces.of(frame, edges);
            PieceTree tree = new PieceTree(pieces);
            search = asked == 0
                    ? new PieceSearch(frame, pieces, tree)
                    : new PieceGrid(frame, pieces, tree, bounds, sides);
        }
        if (asked < OFTEN) asked++;
        return search;
    }
}
