package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.List;
import net.sf.geographiclib.Geodesic;

/** The reference for fences: GeographicLib's geodesics, and a search along each edge that knows nothing of projections. */
final class Geodesics {
    private static final int STEPS = 40;

    private Geodesics() {}

    static double metres(Wgs84 a, Wgs84 b) {
        return Geodesic.WGS84.Inverse(a.lat(), a.lng(), b.lat(), b.lng()).s12;
    }

    /** The point that a walk of that many metres on that azimuth leads to. */
    static Wgs84 walk(Wgs84 from, double azimuth, double metres) {
        var to = Geodesic.WGS84.Direct(from.lat(), from.lng(), azimuth, metres);
        return Wgs84.of(to.lat2, to.lon2);
    }

    static double signedMetres(Polygon polygon, Wgs84 point) {
        double least = Double.POSITIVE_INFINITY;
        int turns = 0;
        for (List<Wgs84> ring : polygon.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                least = Math.min(least, toEdge(ring.get(i), Rings.after(ring, i), point));
            }
            turns += isSurrounded(ring, point) ? 1 : 0;
        }
        return turns % 2 == 1 ? -least : least;
    }

    private static double toEdge(Wgs84 a, Wgs84 b, Wgs84 point) {
        int best = 0;
        for (int i = 1; i <= STEPS; i++) {
            if (at(a, b, point, i / (double) STEPS) < at(a, b, point, best / (double) STEPS)) best = i;
        }
        double low = Math.max(0, best - 1) / (double) STEPS;
        double high = Math.min(STEPS, best + 1) / (double) STEPS;
        for (int i = 0; i < 60; i++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (at(a, b, point, left) < at(a, b, point, right)) high = right;
            else low = left;
        }
        return Math.min(at(a, b, point, low), at(a, b, point, high));
    }

    private static double at(Wgs84 a, Wgs84 b, Wgs84 point, double share) {
        double lat = a.lat() + share * (b.lat() - a.lat());
        double lng = a.lng() + share * (b.lng() - a.lng());
        return metres(point, Wgs84.of(lat, lng));
    }

    /** By the angles under which the edges are seen. */
    private static boolean isSurrounded(List<Wgs84> ring, Wgs84 point) {
        double angle = 0;
        for (int i = 0; i < ring.size(); i++) {
            double ax = ring.get(i).lng() - point.lng();
            double ay = ring.get(i).lat() - point.lat();
            double bx = Rings.after(ring, i).lng() - point.lng();
            double by = Rings.after(ring, i).lat() - point.lat();
            angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
        }
        return Math.abs(angle) > Math.PI;
    }
}
