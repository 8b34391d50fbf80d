package cn.xinxintong.place;

/**
 * A point in BD-09, Baidu's datum: GCJ-02 shifted once more where Chinese maps are, and like it unshifted elsewhere.
 *
 * @param lat degrees north, -90 to 90
 * @param lng degrees east, -180 to 180
 */
public record Bd09(double lat, double lng) implements Point {
    private static final double TURN = Math.PI * 3000.0 / 180.0;

    /** @throws IllegalArgumentException if a degree is out of range or not a number */
    public Bd09 {
        Degrees.check(lat, lng);
    }

    /** @throws IllegalArgumentException if a degree is out of range or not a number */
    public static Bd09 of(double lat, double lng) {
        return new Bd09(lat, lng);
    }

    /** Baidu's shift of a point that Chinese maps draw; outside the mapped area the same degrees. */
    public static Bd09 of(Gcj02 point) {
        return ChinaShift.isShifted(point.lat(), point.lng()) ? shifted(point) : of(point.lat(), point.lng());
    }

    private static Bd09 shifted(Gcj02 point) {
        double r = Math.hypot(point.lng(), point.lat()) + 0.00002 * Math.sin(point.lat() * TURN);
        double angle = Math.atan2(point.lat(), point.lng()) + 0.000003 * Math.cos(point.lng() * TURN);
        return new Bd09(r * Math.sin(angle) + 0.006, r * Math.cos(angle) + 0.0065);
    }

    /** The point whose shift gives this one, found by iteration to 1e-9 degrees. */
    public Gcj02 toGcj02() {
        if (!ChinaShift.isShifted(lat, lng)) return Gcj02.of(lat, lng);
        double guessLat = lat - 0.006;
        double guessLng = lng - 0.0065;
        for (int i = 0; i < 20; i++) {
            Bd09 guess = shifted(Gcj02.of(guessLat, guessLng));
            double offLat = lat - guess.lat;
            double offLng = lng - guess.lng;
            guessLat += offLat;
            guessLng += offLng;
            if (Math.abs(offLat) < 1e-9 && Math.abs(offLng) < 1e-9) break;
        }
        return Gcj02.of(guessLat, guessLng);
    }

    @Override
    public Wgs84 toWgs84() {
        return toGcj02().toWgs84();
    }
}
