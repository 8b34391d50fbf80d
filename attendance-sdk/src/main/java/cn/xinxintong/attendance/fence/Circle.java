package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;

/**
 * All points no farther than the radius from the centre.
 *
 * @param radiusMetres 1 to 50 000
 */
public record Circle(Wgs84 centre, double radiusMetres) implements Area {
    static final double MIN_RADIUS_METRES = 1;
    static final double MAX_RADIUS_METRES = 50_000;

    /** @throws IllegalArgumentException if the radius is out of range or not a number */
    public Circle {
        if (!(radiusMetres >= MIN_RADIUS_METRES && radiusMetres <= MAX_RADIUS_METRES)) {
            throw new IllegalArgumentException("radiusMetres is outside 1 to 50 000");
        }
    }

    @Override
    public double metresToEdge(Wgs84 point) {
        return centre.metresTo(point) - radiusMetres;
    }
}
