package cn.xinxintong.place;

/** Distances on the WGS 84 ellipsoid: Gauss's mid-latitude formula when near, Vincenty's inverse formula when far. */
final class Ellipsoid {
    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double B = A * (1 - F);
    private static final double E2 = F * (2 - F);
    private static final double SECOND_E2 = E2 / (1 - E2);
    private static final double POLAR_RADIUS = A / (1 - F);
    private static final double NEAR_RADIANS = Math.toRadians(0.75);

    private Ellipsoid() {}

    static double metres(double lat1, double lng1, double lat2, double lng2) {
        double mid = Math.toRadians((lat1 + lat2) * 0.5);
        double dLat = Math.toRadians(lat2 - lat1);
        double dLng = Math.toRadians(shortWay(lng2 - lng1));
        boolean near = Math.abs(dLat) < NEAR_RADIANS && Math.abs(dLng) < NEAR_RADIANS && Math.abs(mid) < 1.3;
        return near ? gauss(mid, dLat, dLng) : vincenty(Math.toRadians(lat1), Math.toRadians(lat2), dLng);
    }

    private static double shortWay(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    /** The inverse problem by mid-latitude, terms to the third order. One square root, and no call of a function of angles. */
    private static double gauss(double mid, double dLat, double dLng) {
        double sin = sine(mid);
        double sin2 = sin * sin;
        double cos2 = 1 - sin2;
        double eta2 = SECOND_E2 * cos2;
        double eta2tan2 = SECOND_E2 * sin2;
        double v2 = 1 / (1 + eta2);
        double n2 = POLAR_RADIUS * POLAR_RADIUS * v2;
        double dLat2 = dLat * dLat;
        double dLng2 = dLng * dLng;
        double curved = v2 * v2 * dLat2;
        double across = 1 + ((1 + eta2 - 9 * eta2tan2) * curved - sin2 * dLng2) * (1.0 / 24);
        double along =
                1 - (cos2 * (2 + 2 * eta2) + 3 * sin2) * dLng2 * (1.0 / 24) + (eta2 - eta2tan2) * curved * (1.0 / 8);
        double north = v2 * along;
        return Math.sqrt(n2 * (cos2 * dLng2 * across * across + dLat2 * north * north));
    }

    /** The sine of a latitude, by its series: right to eleven digits up to a quarter turn. */
    private static double sine(double x) {
        double z = x * x;
        double rest = 1.0 / 6227020800L - z * (1.0 / 1307674368000L);
        rest = 1.0 / 39916800 - z * rest;
        rest = 1.0 / 362880 - z * rest;
        rest = 1.0 / 5040 - z * rest;
        rest = 1.0 / 120 - z * rest;
        rest = 1.0 / 6 - z * rest;
        return x * (1 - z * rest);
    }

    private static double vincenty(double lat1, double lat2, double dLng) {
        double u1 = Math.atan((1 - F) * Math.tan(lat1));
        double u2 = Math.atan((1 - F) * Math.tan(lat2));
        double sinU1 = Math.sin(u1);
        double cosU1 = Math.cos(u1);
        double sinU2 = Math.sin(u2);
        double cosU2 = Math.cos(u2);
        double lambda = dLng;
        double sigma = 0;
        double sinSigma = 0;
        double cosSigma = 1;
        double cos2Alpha = 1;
        double cosMid2 = 0;
        for (int i = 0; i < 200; i++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
            if (sinSigma == 0) return 0;
            cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            cos2Alpha = 1 - sinAlpha * sinAlpha;
            cosMid2 = cos2Alpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
            double c = F / 16 * cos2Alpha * (4 + F * (4 - 3 * cos2Alpha));
            double before = lambda;
            lambda = dLng
                    + (1 - c)
                            * F
                            * sinAlpha
                            * (sigma + c * sinSigma * (cosMid2 + c * cosSigma * (2 * cosMid2 * cosMid2 - 1)));
            if (Math.abs(lambda - before) < 1e-12) return arc(cos2Alpha, sigma, sinSigma, cosSigma, cosMid2);
            if (Math.abs(lambda) > Math.PI) break;
        }
        return sphere(lat1, lat2, dLng);
    }

    private static double arc(double cos2Alpha, double sigma, double sinSigma, double cosSigma, double cosMid2) {
        double k = cos2Alpha * (A * A - B * B) / (B * B);
        double a = 1 + k / 16384 * (4096 + k * (-768 + k * (320 - 175 * k)));
        double b = k / 1024 * (256 + k * (-128 + k * (74 - 47 * k)));
        double inner = cosSigma * (2 * cosMid2 * cosMid2 - 1)
                - b / 6 * cosMid2 * (4 * sinSigma * sinSigma - 3) * (4 * cosMid2 * cosMid2 - 3);
        return B * a * (sigma - b * sinSigma * (cosMid2 + b / 4 * inner));
    }

    /** Where Vincenty's formula does not converge, within half a degree of the antipode. */
    private static double sphere(double lat1, double lat2, double dLng) {
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLng = Math.sin(dLng / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLng * sinLng;
        return 2 * 6371008.8 * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
