package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;
import java.util.List;

/** The fence of a site: one area or several. Immutable and thread-safe. */
public final class Geofence {
    static final int MAX_POINTS = 10_000;

    private final List<Area> areas;

    private Geofence(List<Area> areas) {
        this.areas = areas;
    }

    /** @throws IllegalArgumentException if there is no area, or there are more than 10 000 points in all */
    public static Geofence of(List<Area> areas) {
        if (areas.isEmpty()) throw new IllegalArgumentException("areas is empty");
        int points = 0;
        for (Area area : areas) points += pointsOf(area);
        if (points > MAX_POINTS) throw new IllegalArgumentException("areas have more than 10 000 points");
        return new Geofence(List.copyOf(areas));
    }

    private static int pointsOf(Area area) {
        if (!(area instanceof Polygon)) return 1;
        int points = 0;
        for (List<Wgs84> ring : ((Polygon) area).rings()) points += ring.size();
        return points;
    }

    public List<Area> areas() {
        return areas;
    }

    /**
     * Metres to the edge, negative inside; within 5 cm of the geodesic up to 10 km. Inside several areas, the edge is that
     * of the area in which the point is deepest.
     */
    public double metresToEdge(Wgs84 point) {
        double least = Double.POSITIVE_INFINITY;
        for (Area area : areas) least = Math.min(least, area.metresToEdge(point));
        return least;
    }

    /**
     * Whether somebody is inside.
     *
     * @param accuracyMetres as the receiver gives it, 0 or more
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public FenceReading at(Wgs84 point, double accuracyMetres) {
        if (!(accuracyMetres >= 0)) throw new IllegalArgumentException("accuracyMetres is negative or not a number");
        double metres = metresToEdge(point);
        return new FenceReading(FenceDecision.of(metres, accuracyMetres), metres, accuracyMetres);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Geofence && areas.equals(((Geofence) other).areas);
    }

    @Override
    public int hashCode() {
        return areas.hashCode();
    }

    @Override
    public String toString() {
        return "Geofence[" + areas.size() + " areas]";
    }
}
