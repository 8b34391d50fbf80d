package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.TangentFrame.Place;
import java.util.Arrays;

/**
 * What is known beforehand of each cell of a grid of degrees over an outline: how far at least every point of it is from the
 * edge and on which side, the piece nearest to its middle, and near the edge all pieces that may be nearest to a point of it.
 */
final class PieceGrid implements EdgeSearch {
    private static final int MIN_SIDE = 16;
    private static final int MAX_SIDE = 256;
    /** So near to the edge cells list their pieces; who asks is seldom less certain of where he is. */
    private static final double LISTED_METRES = 100;
    /** For what a cell is longer on the curved earth than between its corners. */
    private static final double SLACK = 1.001;

    private final TangentFrame frame;
    private final Pieces pieces;
    private final PieceTree tree;
    private final double south;
    private final double west;
    private final double rowsPerDegree;
    private final double columnsPerDegree;
    private final int side;
    private final float[] clearance;
    private final int[] nearest;
    private final int[] first;
    private int[] listed = new int[1024];

    PieceGrid(TangentFrame frame, Pieces pieces, PieceTree tree, Bounds bounds, Sides sides) {
        this.frame = frame;
        this.pieces = pieces;
        this.tree = tree;
        Bounds all = bounds.widened(LISTED_METRES);
        this.side =
                Math.max(MIN_SIDE, Math.min(MAX_SIDE, Integer.highestOneBit((int) (6 * Math.sqrt(pieces.count())))));
        this.south = all.south;
        this.west = all.west;
        this.rowsPerDegree = side / (all.north - all.south);
        this.columnsPerDegree = side / (all.east - all.west);
        this.clearance = new float[side * side];
        this.nearest = new int[side * side];
        this.first = new int[side * side + 1];
        for (int cell = 0; cell < clearance.length; cell++) learn(cell, sides);
        this.listed = Arrays.copyOf(listed, first[clearance.length]);
    }

    private void learn(int cell, Sides sides) {
        double lat = south + (cell / side + 0.5) / rowsPerDegree;
        double lng = west + (cell % side + 0.5) / columnsPerDegree;
        Place middle = frame.place(lat, lng);
        nearest[cell] = tree.nearest(middle, cell == 0 ? 0 : nearest[cell - 1]);
        double metres = Math.sqrt(pieces.squaredMetres(nearest[cell], middle));
        double halfDiagonal = metresToCorner(middle, lat, lng) * SLACK;
        double clear = Math.max(0, metres - halfDiagonal);
        clearance[cell] = (float) (sides.surround(lat, lng) ? -clear : clear) * (1 - 1e-6f);
        first[cell + 1] = first[cell];
        if (clear > LISTED_METRES) return;
        for (int quarter = 0; quarter < 4; quarter++) {
            double quarterLat = lat + (quarter / 2 - 0.5) / (2 * rowsPerDegree);
            double quarterLng = lng + (quarter % 2 - 0.5) / (2 * columnsPerDegree);
            list(cell, frame.place(quarterLat, quarterLng), halfDiagonal / 2);
        }
    }

    private double metresToCorner(Place middle, double lat, double lng) {
        double most = 0;
        for (int corner = 0; corner < 4; corner++) {
            double cornerLat = lat + (corner / 2 - 0.5) / rowsPerDegree;
            double cornerLng = lng + (corner % 2 - 0.5) / columnsPerDegree;
            Place place = frame.place(cornerLat, cornerLng);
            double east = place.east() - middle.east();
            double north = place.north() - middle.north();
            double up = place.up() - middle.up();
            most = Math.max(most, east * east + north * north + up * up);
        }
        return Math.sqrt(most);
    }

    /** What is nearest to a point so near to the place is no farther from the place than what is nearest there and twice that. */
    private void list(int cell, Place place, double radius) {
        double metres = Math.sqrt(pieces.squaredMetres(tree.nearest(place, nearest[cell]), place));
        double farthest = metres + 2 * radius;
        tree.within(farthest * farthest, place, piece -> list(cell, piece));
    }

    private void list(int cell, int piece) {
        int end = first[cell + 1];
        for (int at = first[cell]; at < end; at++) if (listed[at] == piece) return;
        if (end == listed.length) listed = Arrays.copyOf(listed, 2 * end);
        listed[end] = piece;
        first[cell + 1]++;
    }

    @Override
    public double clearance(double lat, double lng) {
        double row = (lat - south) * rowsPerDegree;
        double column = (lng - west) * columnsPerDegree;
        boolean covered = row >= 0 && row < side && column >= 0 && column < side;
        return covered ? clearance[(int) row * side + (int) column] : 0;
    }

    @Override
    public double metres(double lat, double lng) {
        double row = (lat - south) * rowsPerDegree;
        double column = (lng - west) * columnsPerDegree;
        boolean covered = row >= 0 && row < side && column >= 0 && column < side;
        int cell = clamped(row) * side + clamped(column);
        Place from = frame.place(lat, lng);
        int begin = first[cell];
        int end = first[cell + 1];
        int piece = covered && begin < end ? nearestOf(begin, end, from) : tree.nearest(from, nearest[cell]);
        return frame.arcOver(Math.sqrt(pieces.squaredMetres(piece, from)));
    }

    private int clamped(double number) {
        return (int) Math.max(0, Math.min(side - 1, number));
    }

    /** So near, the plane does to compare: at 50 km from the middle of a fence it errs by four millimetres at the most. */
    private int nearestOf(int begin, int end, Place from) {
        int nearest = listed[begin];
        double least = pieces.squaredInPlane(nearest, from.east(), from.north());
        for (int i = begin + 1; i < end; i++) {
            double squared = pieces.squaredInPlane(listed[i], from.east(), from.north());
            if (squared < least) {
                least = squared;
                nearest = listed[i];
            }
        }
        return nearest;
    }
}
