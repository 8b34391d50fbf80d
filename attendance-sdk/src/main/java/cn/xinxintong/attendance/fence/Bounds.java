package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.List;

/** The degrees that something lies in, and a cheap way to tell that a point is far from there. */
final class Bounds {
    private static final double MAX_LAT = 85;
    private static final double MAX_LNG = 179;

    static final Bounds NOWHERE = new Bounds(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** How far from the bounds they can tell anything. */
    private static final double TELLS_UP_TO_METRES = 50_000;
    /** No degree of latitude is shorter, nor one of longitude on the equator; half a degree is more than 50 km. */
    private static final double SHORTEST_DEGREE_METRES = 110_500;

    private static final double REACH_DEGREES = 0.5;

    final double south;
    final double west;
    final double north;
    final double east;
    private final double eastDegreesPerMetre;

    Bounds(double south, double west, double north, double east) {
        this.south = south;
        this.west = west;
        this.north = north;
        this.east = east;
        double polemost = Math.max(Math.abs(south), Math.abs(north)) + REACH_DEGREES;
        this.eastDegreesPerMetre = 1 / (SHORTEST_DEGREE_METRES * Math.cos(Math.toRadians(polemost)));
    }

    /** False near the poles and the 180th meridian, where degrees are no measure. */
    static boolean mayHold(Wgs84 point) {
        return Math.abs(point.lat()) <= MAX_LAT && Math.abs(point.lng()) <= MAX_LNG;
    }

    static Bounds of(List<Wgs84> points) {
        double south = Double.POSITIVE_INFINITY;
        double west = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (Wgs84 p : points) {
            south = Math.min(south, p.lat());
            west = Math.min(west, p.lng());
            north = Math.max(north, p.lat());
            east = Math.max(east, p.lng());
        }
        return new Bounds(south, west, north, east);
    }

    Bounds with(Bounds other) {
        return new Bounds(
                Math.min(south, other.south),
                Math.min(west, other.west),
                Math.max(north, other.north),
                Math.max(east, other.east));
    }

    /** Bounds that hold every point so near to these, up to 50 km. */
    Bounds widened(double metres) {
        double lat = metres / SHORTEST_DEGREE_METRES;
        double lng = metres * eastDegreesPerMetre;
        return new Bounds(south - lat, west - lng, north + lat, east + lng);
    }

    boolean holds(double lat, double lng) {
        return lat >= south && lat <= north && lng >= west && lng <= east;
    }

    /** True only if the point is farther away; always false for more than 50 km. */
    boolean areFartherThan(double metres, double lat, double lng) {
        double latMargin = metres * (1 / SHORTEST_DEGREE_METRES);
        double lngMargin = metres * eastDegreesPerMetre;
        boolean near = lat >= south - latMargin
                && lat <= north + latMargin
                && lng >= west - lngMargin
                && lng <= east + lngMargin;
        return !near && metres <= TELLS_UP_TO_METRES;
    }
}
