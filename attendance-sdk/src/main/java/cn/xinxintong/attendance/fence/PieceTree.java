package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.TangentFrame.Place;
import java.util.function.IntConsumer;

/**
 * Finds the nearest of many {@link Pieces}: a binary tree of boxes in the plane of east and north, each round the two below it
 * and the lowest round four pieces that follow one another on the outline. The boxes below box {@code n} are {@code 2n} and {@code 2n + 1}.
 */
final class PieceTree {
    private static final int LEAF = 4;
    private static final int TOP = 1;
    private static final int AXES = 2;
    /** Of a box: its middle, east and north, and then how far it goes from there. */
    private static final int NUMBERS = 2 * AXES;

    private static final double NOWHERE = 1e12;
    private static final double ROUNDING_METRES = 1e-8;

    private final Pieces pieces;
    private final int firstLeaf;
    private final double[] boxes;

    PieceTree(Pieces pieces) {
        this.pieces = pieces;
        int leaves = (pieces.count() + LEAF - 1) / LEAF;
        this.firstLeaf = leaves == 1 ? TOP : Integer.highestOneBit(leaves - 1) * 2;
        this.boxes = new double[2 * firstLeaf * NUMBERS];
        for (int leaf = 0; leaf < firstLeaf; leaf++) boundLeaf(leaf);
        for (int box = firstLeaf - 1; box >= TOP; box--) boundBox(box);
    }

    /** A leaf without any piece is infinitely far away. */
    private void boundLeaf(int leaf) {
        int at = (firstLeaf + leaf) * NUMBERS;
        int end = Math.min(pieces.count(), (leaf + 1) * LEAF);
        for (int axis = 0; axis < AXES; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int piece = leaf * LEAF; piece < end; piece++) {
                least = Math.min(least, pieces.least(piece, axis));
                greatest = Math.max(greatest, pieces.greatest(piece, axis));
            }
            put(at + axis, least, greatest);
        }
    }

    private void boundBox(int box) {
        int first = 2 * box * NUMBERS;
        boolean alone = boxes[first + NUMBERS] == NOWHERE;
        int second = alone ? first : first + NUMBERS;
        for (int axis = 0; axis < AXES; axis++) {
            double least = Math.min(
                    boxes[first + axis] - boxes[first + AXES + axis],
                    boxes[second + axis] - boxes[second + AXES + axis]);
            double greatest = Math.max(
                    boxes[first + axis] + boxes[first + AXES + axis],
                    boxes[second + axis] + boxes[second + AXES + axis]);
            put(box * NUMBERS + axis, least, greatest);
        }
    }

    private void put(int at, double least, double greatest) {
        boolean empty = least > greatest;
        boxes[at] = empty ? NOWHERE : (least + greatest) / 2;
        boxes[at + AXES] = empty ? 0 : (greatest - least) / 2 + ROUNDING_METRES;
    }

    /**
     * The piece nearest to a place. The nearer of two boxes is looked into first; that the other one is still to be looked at
     * is remembered in a bit for its level, so the way back needs no stack.
     *
     * @param guess a piece; a good one saves time
     */
    int nearest(Place from, int guess) {
        int nearest = guess;
        double best = pieces.squaredMetres(guess, from);
        int box = TOP;
        int open = 0;
        while (true) {
            if (box >= firstLeaf) {
                int end = Math.min(pieces.count(), (box - firstLeaf + 1) * LEAF);
                for (int piece = (box - firstLeaf) * LEAF; piece < end; piece++) {
                    double squared = pieces.squaredMetres(piece, from);
                    if (squared < best) {
                        best = squared;
                        nearest = piece;
                    }
                }
            } else {
                double toFirst = squaredMetres(2 * box, from);
                double toSecond = squaredMetres(2 * box + 1, from);
                if (Math.min(toFirst, toSecond) < best) {
                    box = toFirst <= toSecond ? 2 * box : 2 * box + 1;
                    if (Math.max(toFirst, toSecond) < best) open |= level(box);
                    continue;
                }
            }
            do {
                if (open == 0) return nearest;
                int level = Integer.highestOneBit(open);
                open -= level;
                box = (box >> (Integer.numberOfLeadingZeros(level) - Integer.numberOfLeadingZeros(box))) ^ 1;
            } while (squaredMetres(box, from) >= best);
        }
    }

    /** The bit of a box's level: 1 for the top, 2 for the two below it. */
    private static int level(int box) {
        return Integer.highestOneBit(box);
    }

    /** Gives every piece of which a point is so near to the place. */
    void within(double squaredMetres, Place from, IntConsumer pieces) {
        within(TOP, squaredMetres, from, pieces);
    }

    private void within(int box, double squaredMetres, Place from, IntConsumer found) {
        if (squaredMetres(box, from) > squaredMetres) return;
        if (box < firstLeaf) {
            within(2 * box, squaredMetres, from, found);
            within(2 * box + 1, squaredMetres, from, found);
            return;
        }
        int end = Math.min(pieces.count(), (box - firstLeaf + 1) * LEAF);
        for (int piece = (box - firstLeaf) * LEAF; piece < end; piece++) {
            if (pieces.squaredMetres(piece, from) <= squaredMetres) found.accept(piece);
        }
    }

    /** No piece in the box is nearer. */
    private double squaredMetres(int box, Place from) {
        int at = box * NUMBERS;
        double east = Math.abs(from.east() - boxes[at]) - boxes[at + 2];
        double north = Math.abs(from.north() - boxes[at + 1]) - boxes[at + 3];
        return (east > 0 ? east * east : 0) + (north > 0 ? north * north : 0);
    }
}
