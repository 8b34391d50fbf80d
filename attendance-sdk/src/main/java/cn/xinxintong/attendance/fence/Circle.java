package cn.xinxintong.attendance.fence;

import cn.xinxintong.place.Wgs84;

/**
 * All points no farther than the radius from the centre.
 *
 * @param centre up to 85 degrees of latitude and 179 of longitude
 * @param radiusMetres 1 to 50 000
 */
public record Circle(Wgs84 centre, double radiusMetres) implements Area {
    static final double MIN_RADIUS_METRES = 1;
    static final double MAX_RADIUS_METRES = 50_000;

    /** @throws IllegalArgumentException if the radius is out of range or not a number, or the centre too near a pole */
    public Circle {
        if (!(radiusMetres >= MIN_RADIUS_METRES && radiusMetres <= MAX_RADIUS_METRES)) {
            throw new IllegalArgumentException("radiusMetres is outside 1 to 50 000");
        }
        if (!Bounds.mayHold(centre)) throw new IllegalArgumentException("centre is near a pole or the 180th meridian");
    }
}
