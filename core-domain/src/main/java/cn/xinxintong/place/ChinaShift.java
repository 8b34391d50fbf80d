package cn.xinxintong.place;

/** The shift from WGS 84 to GCJ-02, in the form that has been public since 2010, and its inverse by iteration. */
final class ChinaShift {
    private static final double AXIS = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private ChinaShift() {}

    static Gcj02 gcj02(Wgs84 point) {
        if (!isShifted(point.lat(), point.lng())) return Gcj02.of(point.lat(), point.lng());
        return Gcj02.of(
                point.lat() + latShift(point.lat(), point.lng()), point.lng() + lngShift(point.lat(), point.lng()));
    }

    static Wgs84 wgs84(Gcj02 point) {
        if (!isShifted(point.lat(), point.lng())) return Wgs84.of(point.lat(), point.lng());
        double lat = point.lat();
        double lng = point.lng();
        for (int i = 0; i < 20; i++) {
            double offLat = point.lat() - lat - latShift(lat, lng);
            double offLng = point.lng() - lng - lngShift(lat, lng);
            lat += offLat;
            lng += offLng;
            if (Math.abs(offLat) < 1e-9 && Math.abs(offLng) < 1e-9) break;
        }
        return Wgs84.of(lat, lng);
    }

    /** True where Chinese maps are drawn shifted. */
    static boolean isShifted(double lat, double lng) {
        return lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    private static double latShift(double lat, double lng) {
        double x = lng - 105.0;
        double y = lat - 35.0;
        double metres = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        metres += waves(6.0 * x, 20.0, 2.0 * x, 20.0) * 2.0 / 3.0;
        metres += waves(y, 20.0, y / 3.0, 40.0) * 2.0 / 3.0;
        metres += waves(y / 12.0, 160.0, y / 30.0, 320.0) * 2.0 / 3.0;
        double curve = curve(lat);
        return metres * 180.0 / (AXIS * (1 - ECCENTRICITY_SQUARED) / (curve * Math.sqrt(curve)) * Math.PI);
    }

    private static double lngShift(double lat, double lng) {
        double x = lng - 105.0;
        double y = lat - 35.0;
        double metres = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        metres += waves(6.0 * x, 20.0, 2.0 * x, 20.0) * 2.0 / 3.0;
        metres += waves(x, 20.0, x / 3.0, 40.0) * 2.0 / 3.0;
        metres += waves(x / 12.0, 150.0, x / 30.0, 300.0) * 2.0 / 3.0;
        return metres * 180.0 / (AXIS / Math.sqrt(curve(lat)) * Math.cos(Math.toRadians(lat)) * Math.PI);
    }

    private static double waves(double first, double firstHeight, double second, double secondHeight) {
        return firstHeight * Math.sin(first * Math.PI) + secondHeight * Math.sin(second * Math.PI);
    }

    private static double curve(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return 1 - ECCENTRICITY_SQUARED * sine * sine;
    }
}
