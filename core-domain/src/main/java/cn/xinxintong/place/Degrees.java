package cn.xinxintong.place;

/** The ranges of latitude and longitude. */
final class Degrees {
    private Degrees() {}

    static void check(double lat, double lng) {
        if (!(lat >= -90 && lat <= 90)) throw new IllegalArgumentException("lat is outside -90 to 90");
        if (!(lng >= -180 && lng <= 180)) throw new IllegalArgumentException("lng is outside -180 to 180");
    }
}
