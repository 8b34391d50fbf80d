package cn.xinxintong.attendance.fence;

import cn.xinxintong.attendance.fence.FenceImport.Fault;
import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What makes rings unfit to be a polygon. */
final class PolygonCheck {
    private static final double MIN_SQUARE_METRES = 100;
    private static final double MAX_SQUARE_METRES = 2_000e6;
    private static final double MAX_SPAN_DEGREES = 180;
    private static final int WHOLE = -1;

    private PolygonCheck() {}

    /**
     * @param ring 0 for the outer ring, from 1 for the holes
     * @param vertex of the ring; -1 for the whole of it
     */
    record Unfitness(Fault fault, int ring, int vertex) {}

    static Optional<Unfitness> unfitness(List<Wgs84> outer, List<List<Wgs84>> holes) {
        List<List<Wgs84>> rings = new ArrayList<>();
        rings.add(outer);
        rings.addAll(holes);
        for (int i = 0; i < rings.size(); i++) {
            List<Wgs84> ring = rings.get(i);
            if (ring.size() < 3) return unfit(Fault.TOO_FEW_POINTS, i, WHOLE);
            for (int k = 0; k < ring.size(); k++) {
                if (!Bounds.mayHold(ring.get(k))) return unfit(Fault.DATE_LINE_OR_POLE, i, k);
            }
            if (span(ring) > MAX_SPAN_DEGREES) return unfit(Fault.TOO_LARGE, i, WHOLE);
        }
        Optional<Unfitness> crossing = crossing(rings);
        if (crossing.isPresent()) return crossing;
        Optional<Unfitness> misplaced = misplacedHole(outer, holes);
        return misplaced.isPresent() ? misplaced : size(outer, holes);
    }

    private static Optional<Unfitness> unfit(Fault fault, int ring, int vertex) {
        return Optional.of(new Unfitness(fault, ring, vertex));
    }

    private static double span(List<Wgs84> ring) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (Wgs84 p : ring) {
            west = Math.min(west, p.lng());
            east = Math.max(east, p.lng());
        }
        return east - west;
    }

    /** Compares each edge with those that begin before it ends, from west to east. */
    private static Optional<Unfitness> crossing(List<List<Wgs84>> rings) {
        List<Edge> edges = new ArrayList<>();
        for (int r = 0; r < rings.size(); r++) {
            for (int i = 0; i < rings.get(r).size(); i++) edges.add(Edge.of(rings.get(r), r, i));
        }
        edges.sort(Comparator.comparingDouble(Edge::west));
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            for (int j = i + 1; j < edges.size() && edges.get(j).west() <= edge.east(); j++) {
                Optional<Unfitness> clash = clash(edge, edges.get(j), rings);
                if (clash.isPresent()) return clash;
            }
        }
        return Optional.empty();
    }

    private static Optional<Unfitness> clash(Edge one, Edge other, List<List<Wgs84>> rings) {
        if (!one.sharesLatitudesWith(other)) return Optional.empty();
        if (one.ring() == other.ring()) {
            boolean clash =
                    one.isNeighbourOf(other, rings.get(one.ring()).size()) ? one.foldsBackOn(other) : one.meets(other);
            int first = Math.min(one.index(), other.index());
            return clash ? unfit(Fault.RING_CROSSES_ITSELF, one.ring(), first) : Optional.empty();
        }
        if (!one.crosses(other) && !one.overlaps(other)) return Optional.empty();
        Edge ofHole = one.ring() > other.ring() ? one : other;
        boolean withOuter = Math.min(one.ring(), other.ring()) == 0;
        return unfit(withOuter ? Fault.HOLE_OUTSIDE : Fault.HOLES_OVERLAP, ofHole.ring(), ofHole.index());
    }

    private static Optional<Unfitness> misplacedHole(List<Wgs84> outer, List<List<Wgs84>> holes) {
        for (int i = 0; i < holes.size(); i++) {
            int vertex = leaves(holes.get(i), outer);
            if (vertex >= 0) return unfit(Fault.HOLE_OUTSIDE, i + 1, vertex);
        }
        for (int i = 0; i < holes.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean nested = enters(holes.get(i), holes.get(j)) || enters(holes.get(j), holes.get(i));
                if (nested) return unfit(Fault.HOLES_OVERLAP, i + 1, WHOLE);
            }
        }
        return Optional.empty();
    }

    /** For rings that do not cross, the middles of the edges tell: here, where one is outside and not on the edge, or -1. */
    private static int leaves(List<Wgs84> ring, List<Wgs84> outer) {
        for (int i = 0; i < ring.size(); i++) {
            Wgs84 middle = middle(ring, i);
            if (!Rings.surrounds(outer, middle) && !isOn(outer, middle)) return i;
        }
        return -1;
    }

    /** One middle of an edge is inside and not on the edge. */
    private static boolean enters(List<Wgs84> ring, List<Wgs84> outer) {
        for (int i = 0; i < ring.size(); i++) {
            Wgs84 middle = middle(ring, i);
            if (Rings.surrounds(outer, middle) && !isOn(outer, middle)) return true;
        }
        return false;
    }

    private static Wgs84 middle(List<Wgs84> ring, int edge) {
        Wgs84 a = ring.get(edge);
        Wgs84 b = Rings.after(ring, edge);
        return Wgs84.of((a.lat() + b.lat()) / 2, (a.lng() + b.lng()) / 2);
    }

    private static boolean isOn(List<Wgs84> ring, Wgs84 point) {
        return Rings.metresTo(ring, point, MetresPerDegree.at(point.lat())) < Rings.ON_THE_EDGE_METRES;
    }

    private static Optional<Unfitness> size(List<Wgs84> outer, List<List<Wgs84>> holes) {
        double squareMetres = Rings.squareMetres(outer);
        for (List<Wgs84> hole : holes) squareMetres -= Rings.squareMetres(hole);
        if (squareMetres < MIN_SQUARE_METRES) return unfit(Fault.TOO_SMALL, 0, WHOLE);
        return squareMetres > MAX_SQUARE_METRES ? unfit(Fault.TOO_LARGE, 0, WHOLE) : Optional.empty();
    }
}
