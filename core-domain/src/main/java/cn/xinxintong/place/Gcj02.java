package cn.xinxintong.place;

/**
 * A point in GCJ-02, the shifted datum of AMap, Tencent and printed Chinese maps.
 *
 * @param lat degrees north, -90 to 90
 * @param lng degrees east, -180 to 180
 */
public record Gcj02(double lat, double lng) implements Point {

    /** @throws IllegalArgumentException if a degree is out of range or not a number */
    public Gcj02 {
        Degrees.check(lat, lng);
    }

    /** @throws IllegalArgumentException if a degree is out of range or not a number */
    public static Gcj02 of(double lat, double lng) {
        return new Gcj02(lat, lng);
    }

    /** The point whose shift gives this one, found by iteration to 1e-9 degrees (a tenth of a millimetre). */
    @Override
    public Wgs84 toWgs84() {
        return ChinaShift.wgs84(this);
    }
}
