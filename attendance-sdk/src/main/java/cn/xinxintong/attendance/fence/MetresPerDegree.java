package cn.xinxintong.attendance.fence;

/** How long a degree is at a latitude of the WGS 84 ellipsoid. */
record MetresPerDegree(double north, double east) {
    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);

    static MetresPerDegree at(double lat) {
        double phi = Math.toRadians(lat);
        double w2 = 1 - E2 * Math.sin(phi) * Math.sin(phi);
        double primeVertical = A / Math.sqrt(w2);
        double meridian = primeVertical * (1 - E2) / w2;
        return new MetresPerDegree(Math.toRadians(meridian), Math.toRadians(primeVertical * Math.cos(phi)));
    }
}
