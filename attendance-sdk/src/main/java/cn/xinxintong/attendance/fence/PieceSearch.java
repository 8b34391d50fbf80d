package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.TangentFrame.Place;

/** Finds the nearest edge through the tree alone. */
final class PieceSearch implements EdgeSearch {
    private final TangentFrame frame;
    private final Pieces pieces;
    private final PieceTree tree;

    PieceSearch(TangentFrame frame, Pieces pieces, PieceTree tree) {
        this.frame = frame;
        this.pieces = pieces;
        this.tree = tree;
    }

    @Override
    public double clearance(double lat, double lng) {
        return 0;
    }

    @Override
    public double metres(double lat, double lng) {
        Place from = frame.place(lat, lng);
        return frame.arcOver(Math.sqrt(pieces.squaredMetres(tree.nearest(from, 0), from)));
    }
}
