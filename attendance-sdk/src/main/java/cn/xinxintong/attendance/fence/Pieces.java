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
    /** Of a piece: where it begins, what leads to its end, and one over its squared length. */
    private static final int NUMBERS = 7;

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
        numbers[at + 3] = east;
        numbers[at + 4] = north;
        numbers[at + 5] = up;
        numbers[at + 6] = 1 / Math.max(squared(east, north, up), Double.MIN_NORMAL);
        count++;
    }

    private static double squared(double east, double north, double up) {
        return east * east + north * north + up * up;
    }

    int count() {
        return count;
    }

    /** On one of the three axes, the end of a piece with the smaller number. */
    double least(int piece, int axis) {
        int at = piece * NUMBERS + axis;
        return numbers[at] + Math.min(0, numbers[at + 3]);
    }

    /** On one of the three axes, the end of a piece with the greater number. */
    double greatest(int piece, int axis) {
        int at = piece * NUMBERS + axis;
        return numbers[at] + Math.max(0, numbers[at + 3]);
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
        double share = (east * toEast + north * toNorth + up * toUp) * numbers[at + 6];
        share = share > 0 ? share < 1 ? share : 1 : 0;
        return squared(east - share * toEast, north - share * toNorth, up - share * toUp);
    }
}
