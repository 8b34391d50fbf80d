package cn.xinxintong.place;

/**
 * A point in WGS 84, the datum of satellite receivers.
 *
 * @param lat degrees north, -90 to 90
 * @param lng degrees east, -180 to 180
 */
public record Wgs84(double lat, double lng) implements Point {

    /** @throws IllegalArgumentException if a degree is out of range or not a number */
    public Wgs84 {
        Degrees.check(lat, lng);
    }

    /** @throws IllegalArgumentException if a degree is out of range or not a number */
    public static Wgs84 of(double lat, double lng) {
        return new Wgs84(lat, lng);
    }

    @Override
    public Wgs84 toWgs84() {
        return this;
    }

    /** The same place as Chinese maps draw it; outside the mapped area the same degrees. */
    public Gcj02 toGcj02() {
        return ChinaShift.gcj02(this);
    }

    /**
     * Metres along the geodesic. Within 1 mm of it up to 50 km between 34° and 50° north; farther away within 1 mm but for
     * nearly antipodal points, where the answer may be off by half a per cent.
     */
    public double metresTo(Wgs84 other) {
        return Ellipsoid.metres(lat, lng, other.lat, other.lng);
    }
}
