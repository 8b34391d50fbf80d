package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is asked of a closed ring of points. */
final class Rings {
    /** A point that near to an edge is on it. */
    static final double ON_THE_EDGE_METRES = 1e-6;

    private Rings() {}

    /** The end of the edge that begins at a point of the ring. */
    static Wgs84 after(List<Wgs84> ring, int index) {
        return ring.get(index + 1 == ring.size() ? 0 : index + 1);
    }

    /**
     * True if the ring goes round the point, by counting the edges between the point and the east. An edge holds its lower
     * end but not its upper one, so that a vertex counts once and a horizontal edge not at all.
     */
    static boolean surrounds(List<Wgs84> ring, Wgs84 point) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            Wgs84 a = ring.get(i);
            Wgs84 b = after(ring, i);
            if ((a.lat() > point.lat()) != (b.lat() > point.lat())) {
                double share = (point.lat() - a.lat()) / (b.lat() - a.lat());
                if (point.lng() < a.lng() + share * (b.lng() - a.lng())) inside = !inside;
            }
        }
        return inside;
    }

    /** Metres to the nearest edge. */
    static double metresTo(List<Wgs84> ring, Wgs84 point, MetresPerDegree scale) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            Wgs84 foot = nearestOnEdge(ring.get(i), after(ring, i), point, scale);
            nearest = Math.min(nearest, point.metresTo(foot));
        }
        return nearest;
    }

    /** The edge's point nearest in the plane of local metres; in metres on the earth that is good to a few millimetres. */
    private static Wgs84 nearestOnEdge(Wgs84 a, Wgs84 b, Wgs84 point, MetresPerDegree scale) {
        double edgeEast = (b.lng() - a.lng()) * scale.east();
        double edgeNorth = (b.lat() - a.lat()) * scale.north();
        double east = (point.lng() - a.lng()) * scale.east();
        double north = (point.lat() - a.lat()) * scale.north();
        double length2 = edgeEast * edgeEast + edgeNorth * edgeNorth;
        double share = length2 == 0 ? 0 : (east * edgeEast + north * edgeNorth) / length2;
        if (share <= 0) return a;
        if (share >= 1) return b;
        return Wgs84.of(a.lat() + share * (b.lat() - a.lat()), a.lng() + share * (b.lng() - a.lng()));
    }

    /** Square metres on the sphere, whichever way round; within a hundredth of those on the ellipsoid. */
    static double squareMetres(List<Wgs84> ring) {
        double baseSin = Math.sin(Math.toRadians(ring.get(0).lat()));
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Wgs84 a = ring.get(i);
            Wgs84 b = after(ring, i);
            double sins = Math.sin(Math.toRadians(a.lat())) + Math.sin(Math.toRadians(b.lat())) - 2 * baseSin;
            sum += Math.toRadians(b.lng() - a.lng()) * sins;
        }
        double radius = 6371008.8;
        return Math.abs(sum) / 2 * radius * radius;
    }

    /** Twice the signed area in square degrees; positive if the ring goes counterclockwise. */
    private static double winding(List<Wgs84> ring) {
        Wgs84 o = ring.get(0);
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Wgs84 a = ring.get(i);
            Wgs84 b = after(ring, i);
            sum += (a.lng() - o.lng()) * (b.lat() - o.lat()) - (b.lng() - o.lng()) * (a.lat() - o.lat());
        }
        return sum;
    }

    /**
     * The ring from the same first point.
     *
     * @param winding 1 for counterclockwise, -1 for clockwise
     */
    static List<Wgs84> wound(List<Wgs84> ring, int winding) {
        if (winding(ring) * winding >= 0) return ring;
        List<Wgs84> turned = new ArrayList<>(ring);
        Collections.reverse(turned.subList(1, turned.size()));
        return turned;
    }
}
