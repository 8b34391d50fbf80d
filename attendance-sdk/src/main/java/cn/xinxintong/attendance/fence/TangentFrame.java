package cn.xinxintong.attendance.fence;

import java.util.function.DoubleUnaryOperator;

/**
 * Straight axes through a point of the WGS 84 ellipsoid: metres east, north and up of it. A place in them is exact however
 * far it is, and so is the straight line between two places, the chord beneath the surface; the way on the surface is the
 * arc over that chord.
 *
 * <p>Near the origin no function of an angle is called: a meridian's curve is followed by polynomials of the fifth degree
 * and the turn in longitude by the first terms of its series, both right to a hundredth of a millimetre.
 */
final class TangentFrame {
    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double NEAR_LAT = 2;
    private static final double NEAR_LNG = 3;
    private static final double RADIANS = Math.PI / 180;

    private final double lat0;
    private final double lng0;
    private final double sin0;
    private final double cos0;
    private final double fromAxis0;
    private final double aboveEquator0;
    private final double radius;
    private final double arcTerm;
    private final Polynomial fromAxis;
    private final Polynomial north;
    private final Polynomial up;

    /** Metres along the axes. */
    record Place(double east, double north, double up) {}

    TangentFrame(double lat, double lng) {
        this.lat0 = lat;
        this.lng0 = lng;
        this.sin0 = Math.sin(lat * RADIANS);
        this.cos0 = Math.cos(lat * RADIANS);
        this.fromAxis0 = fromAxis(lat);
        this.aboveEquator0 = aboveEquator(lat);
        double w2 = 1 - E2 * sin0 * sin0;
        this.radius = A * Math.sqrt(1 - E2) / w2;
        this.arcTerm = 1 / (24 * radius * radius);
        this.fromAxis = Polynomial.of(NEAR_LAT, dLat -> fromAxis(lat + dLat));
        this.north = Polynomial.of(NEAR_LAT, dLat -> onMeridian(lat + dLat).north());
        this.up = Polynomial.of(NEAR_LAT, dLat -> onMeridian(lat + dLat).up());
    }

    Place place(double lat, double lng) {
        double dLat = lat - lat0;
        double dLng = (lng - lng0) * RADIANS;
        if (Math.abs(dLat) > NEAR_LAT || Math.abs(dLng) > NEAR_LNG * RADIANS) return farPlace(lat, dLng);
        double z = dLng * dLng;
        double sine = dLng * (1 - z * (1.0 / 6 - z * (1.0 / 120 - z * (1.0 / 5040))));
        double versine = z * (1.0 / 2 - z * (1.0 / 24 - z * (1.0 / 720)));
        double axis = fromAxis.at(dLat);
        double inward = axis * versine;
        return new Place(axis * sine, north.at(dLat) + sin0 * inward, up.at(dLat) - cos0 * inward);
    }

    /** The same without series. */
    private Place farPlace(double lat, double dLng) {
        double axis = fromAxis(lat);
        double inward = axis * (1 - Math.cos(dLng));
        Place meridian = onMeridian(lat);
        return new Place(axis * Math.sin(dLng), meridian.north() + sin0 * inward, meridian.up() - cos0 * inward);
    }

    /** The place at a latitude on the origin's meridian. */
    private Place onMeridian(double lat) {
        double outward = fromAxis(lat) - fromAxis0;
        double upward = aboveEquator(lat) - aboveEquator0;
        return new Place(0, cos0 * upward - sin0 * outward, cos0 * outward + sin0 * upward);
    }

    private static double fromAxis(double lat) {
        return primeVertical(lat) * Math.cos(lat * RADIANS);
    }

    private static double aboveEquator(double lat) {
        return primeVertical(lat) * (1 - E2) * Math.sin(lat * RADIANS);
    }

    private static double primeVertical(double lat) {
        double sin = Math.sin(lat * RADIANS);
        return A / Math.sqrt(1 - E2 * sin * sin);
    }

    /** Metres on the surface over so long a chord; the mean of the radii errs by half a millimetre at 50 km. */
    double arcOver(double chord) {
        double relative = chord * chord * arcTerm;
        if (relative < 1e-4) return chord * (1 + relative);
        return 2 * radius * Math.asin(Math.min(1, chord / (2 * radius)));
    }

    /** Of the fifth degree, through six points of a smooth curve that lie as Chebyshev's do. */
    private static final class Polynomial {
        private static final int POINTS = 6;

        private final double c0;
        private final double c1;
        private final double c2;
        private final double c3;
        private final double c4;
        private final double c5;

        private Polynomial(double[] c) {
            this.c0 = c[0];
            this.c1 = c[1];
            this.c2 = c[2];
            this.c3 = c[3];
            this.c4 = c[4];
            this.c5 = c[5];
        }

        static Polynomial of(double reach, DoubleUnaryOperator curve) {
            double[] x = new double[POINTS];
            double[] divided = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                x[i] = reach * Math.cos(Math.PI * (2 * i + 1) / (2 * POINTS));
                divided[i] = curve.applyAsDouble(x[i]);
            }
            for (int order = 1; order < POINTS; order++) {
                for (int i = POINTS - 1; i >= order; i--) {
                    divided[i] = (divided[i] - divided[i - 1]) / (x[i] - x[i - order]);
                }
            }
            double[] c = new double[POINTS];
            for (int i = POINTS - 1; i >= 0; i--) {
                for (int k = POINTS - 1; k > 0; k--) c[k] = c[k - 1] - x[i] * c[k];
                c[0] = divided[i] - x[i] * c[0];
            }
            return new Polynomial(c);
        }

        double at(double x) {
            return c0 + x * (c1 + x * (c2 + x * (c3 + x * (c4 + x * c5))));
        }
    }
}
