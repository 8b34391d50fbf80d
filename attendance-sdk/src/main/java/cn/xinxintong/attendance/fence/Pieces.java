package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.TangentFrame.Place;
import java.util.Arrays;
import java.util.List;

/**
 * Edges as straight lines in a {@link TangentFrame}. An edge is straight in degrees, and so neither in the frame nor on the
 * earth: a long one is cut into pieces that leave it by a fifth of a millimetre at the most.
 */
final class Pieces {
    private static final double STRAIGHT_METRES = 0.0002;
    /**
     * Of a piece: where it begins; which way it leads, east, north and up for each metre in the plane; how long it is in the
     * plane; and one over the square of that way's length.
     */
    private static final int NUMBERS = 8;

    private double[] numbers;
    private int count;

    private Pieces(int edges) {
        this.numbers = new double[edges * NUMBERS];
    }

    static Pieces of(TangentFrame frame, List<Edge> edges) {
        Pieces pieces = new Pieces(edges.size());
        for (Edge edge : edges) pieces.add(frame, edge);
        pieces.numbers = Arrays.copyOf(pieces.numbers, pieces.count * NUMBERS);
        return pieces;
    }

    private void add(TangentFrame frame, Edge edge) {
        Place from = place(frame, edge, 0);
        Place to = place(frame, edge, 1);
        Place middle = place(frame, edge, 0.5);
        double bend = Math.sqrt(squared(
                (from.east() + to.east()) / 2 - middle.east(),
                (from.north() + to.north()) / 2 - middle.north(),
                (from.up() + to.up()) / 2 - middle.up()));
        int parts = Math.max(1, (int) Math.ceil(Math.sqrt(bend / STRAIGHT_METRES)));
        for (int i = 1; i <= parts; i++) {
            Place end = i == parts ? to : place(frame, edge, i / (double) parts);
            add(from, end);
            from = end;
        }
    }

    private static Place place(TangentFrame frame, Edge edge, double share) {
        if (share == 1) return frame.place(edge.to().lat(), edge.to().lng());
        double lat = edge.from().lat() + share * (edge.to().lat() - edge.from().lat());
        double lng = edge.from().lng() + share * (edge.to().lng() - edge.from().lng());
        return frame.place(lat, lng);
    }

    private void add(Place from, Place to) {
        int at = count * NUMBERS;
        if (at == numbers.length) numbers = Arrays.copyOf(numbers, 2 * at);
        double east = to.east() - from.east();
        double north = to.north() - from.north();
        double up = to.up() - from.up();
        numbers[at] = from.east();
        numbers[at + 1] = from.north();
        numbers[at + 2] = from.up();
        double length = Math.max(Math.sqrt(east * east + north * north), Double.MIN_NORMAL);
        numbers[at + 3] = east / length;
        numbers[at + 4] = north / length;
        numbers[at + 5] = up / length;
        numbers[at + 6] = length;
        numbers[at + 7] = 1 / (1 + up / length * (up / length));
        count++;
    }

    private static double squared(double east, double north, double up) {
        return east * east + north * north + up * up;
    }

    int count() {
        return count;
    }

    /** The westmost or southmost number of a piece, on axis 0 or 1. */
    double least(int piece, int axis) {
        int at = piece * NUMBERS + axis;
        return numbers[at] + Math.min(0, numbers[at + 3] * numbers[piece * NUMBERS + 6]);
    }

    /** The eastmost or northmost number of a piece, on axis 0 or 1. */
    double greatest(int piece, int axis) {
        int at = piece * NUMBERS + axis;
        return numbers[at] + Math.max(0, numbers[at + 3] * numbers[piece * NUMBERS + 6]);
    }

    /** The square of the metres from a place to the nearest point of a piece. */
    double squaredMetres(int piece, Place from) {
        int at = piece * NUMBERS;
        double east = from.east() - numbers[at];
        double north = from.north() - numbers[at + 1];
        double up = from.up() - numbers[at + 2];
        double toEast = numbers[at + 3];
        double toNorth = numbers[at + 4];
        double toUp = numbers[at + 5];
        double length = numbers[at + 6];
        double along = (east * toEast + north * toNorth + up * toUp) * numbers[at + 7];
        along = along > 0 ? along < length ? along : length : 0;
        return squared(east - along * toEast, north - along * toNorth, up - along * toUp);
    }

    /** The same in the plane of east and north alone, where metres are shorter by the slope of the earth's surface there. */
    double squaredInPlane(int piece, double placeEast, double placeNorth) {
        int at = piece * NUMBERS;
        double east = placeEast - numbers[at];
        double north = placeNorth - numbers[at + 1];
        double toEast = numbers[at + 3];
        double toNorth = numbers[at + 4];
        double along = east * toEast + north * toNorth;
        double across = east * toNorth - north * toEast;
        double beyond = along > 0 ? Math.max(0, along - numbers[at + 6]) : along;
        return across * across + beyond * beyond;
    }
}
