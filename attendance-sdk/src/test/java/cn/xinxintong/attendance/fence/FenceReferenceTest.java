package cn.xinxintong.attendance.fence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;

/**
 * 200 000 points against 500 areas of the shapes that sites have: JTS says on which side of the edges, which are straight in
 * degrees, and GeographicLib how far away the nearest of them is.
 */
class FenceReferenceTest {
    private static final int AREAS = 500;
    private static final int POINTS_PER_AREA = 400;
    private static final double TOLERANCE_METRES = 0.05;
    private static final double METRES_PER_DEGREE = 111_195;

    private final Random random = new Random(7946);
    private final GeometryFactory geometries = new GeometryFactory();

    @Test
    void agreesWithJtsAndGeographicLib() {
        double worst = 0;
        double worstOfTenKilometres = 0;
        int points = 0;
        for (int i = 0; i < AREAS; i++) {
            Area area = i % 5 == 4 ? corridor() : polygon();
            Geofence fence = Geofence.of(List.of(area));
            Reference reference = new Reference(area);
            for (int k = 0; k < POINTS_PER_AREA; k++, points++) {
                Wgs84 point = point(reference.edges);
                double accuracy = 60 * random.nextDouble();
                double truth = reference.signedMetres(point);
                FenceReading reading = fence.at(point, accuracy);

                double off = Math.abs(reading.metresToEdge() - truth);
                worst = Math.max(worst, off);
                if (Math.abs(truth) < 10_000) worstOfTenKilometres = Math.max(worstOfTenKilometres, off);
                assertThat(off).as("area %d point %d, %.3f m", i, k, truth).isLessThan(TOLERANCE_METRES);
                boolean onTheBorder = Math.abs(Math.abs(truth) - accuracy) < TOLERANCE_METRES;
                if (onTheBorder) continue;
                assertThat(reading.decision()).isEqualTo(FenceDecision.of(truth, accuracy));
                assertThat(fence.decide(point, accuracy)).isEqualTo(reading.decision());
            }
        }
        assertThat(points).isEqualTo(200_000);
        assertThat(worstOfTenKilometres).as("up to 10 km").isLessThan(0.001);
        assertThat(worst).as("up to 50 km").isLessThan(0.01);
    }

    /** Anywhere from 72° E on and up to 50° N; one in five at the corner where both are. */
    private Wgs84 middle() {
        if (random.nextInt(5) == 0) return Wgs84.of(49.7 + 0.5 * random.nextDouble(), 71.8 + 0.4 * random.nextDouble());
        return Wgs84.of(34.5 + 15 * random.nextDouble(), 72.3 + 24 * random.nextDouble());
    }

    /** A metre, or a few, to several kilometres: small ones are more. */
    private double between(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    private Polygon polygon() {
        Wgs84 middle = middle();
        int vertices = (int) between(4, 2000.99);
        double radius = between(60, 12_000);
        List<List<Wgs84>> holes = new ArrayList<>();
        for (int i = vertices < 12 ? 0 : random.nextInt(3); i > 0; i--) {
            Wgs84 at = at(middle, 2 * i, radius / 5);
            holes.add(star(at, 3 + random.nextInt(20), radius / 50, radius / 20));
        }
        return new Polygon(star(middle, vertices, radius / 2, radius), holes);
    }

    private List<Wgs84> star(Wgs84 middle, int vertices, double least, double most) {
        List<Wgs84> ring = new ArrayList<>();
        double lobes = 1 + random.nextInt(6);
        double rough = vertices > 20 ? 0.15 : 1;
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / vertices;
            double wave = (1 + Math.sin(lobes * angle)) / 2;
            double share = rough * random.nextDouble() + (1 - rough) * wave;
            ring.add(at(middle, angle, least + (most - least) * share));
        }
        return ring;
    }

    private Corridor corridor() {
        List<Wgs84> line = new ArrayList<>();
        line.add(middle());
        double heading = 2 * Math.PI * random.nextDouble();
        double step = between(20, 4_000);
        int points = (int) Math.min(between(2, 2000), 40_000 / step + 2);
        for (int i = 1; i < points; i++) {
            heading += random.nextGaussian() / 3;
            line.add(at(line.get(i - 1), heading, step));
        }
        return new Corridor(line, between(5, 500));
    }

    private static Wgs84 at(Wgs84 from, double angle, double metres) {
        double north = metres * Math.sin(angle) / METRES_PER_DEGREE;
        double east = metres * Math.cos(angle) / (METRES_PER_DEGREE * Math.cos(Math.toRadians(from.lat())));
        return Wgs84.of(from.lat() + north, from.lng() + east);
    }

    /** Mostly near an edge, some in the midst of it all, some up to 50 km away. */
    private Wgs84 point(List<Edge> edges) {
        Edge edge = edges.get(random.nextInt(edges.size()));
        double share = random.nextDouble();
        Wgs84 onTheEdge = Wgs84.of(
                edge.from().lat() + share * (edge.to().lat() - edge.from().lat()),
                edge.from().lng() + share * (edge.to().lng() - edge.from().lng()));
        int kind = random.nextInt(10);
        double metres = kind < 6 ? between(0.1, 200) : kind < 8 ? between(100, 10_000) : between(1_000, 49_000);
        return at(onTheEdge, 2 * Math.PI * random.nextDouble(), metres);
    }

    /** What JTS and GeographicLib say of an area. */
    private final class Reference {
        private final List<Edge> edges;
        private final double halfWidth;
        private final IndexedPointInAreaLocator sides;

        Reference(Area area) {
            if (area instanceof Polygon polygon) {
                this.edges = polygon.edges();
                this.halfWidth = 0;
                LinearRing[] holes = polygon.holes().stream().map(this::ring).toArray(LinearRing[]::new);
                this.sides = new IndexedPointInAreaLocator(geometries.createPolygon(ring(polygon.ring()), holes));
            } else {
                this.edges = ((Corridor) area).edges();
                this.halfWidth = ((Corridor) area).halfWidthMetres();
                this.sides = new IndexedPointInAreaLocator(geometries.createPolygon());
            }
        }

        private LinearRing ring(List<Wgs84> ring) {
            Coordinate[] corners = new Coordinate[ring.size() + 1];
            for (int i = 0; i <= ring.size(); i++) {
                Wgs84 corner = ring.get(i % ring.size());
                corners[i] = new Coordinate(corner.lng(), corner.lat());
            }
            return geometries.createLinearRing(corners);
        }

        double signedMetres(Wgs84 point) {
            double metres = metres(point);
            boolean inside = sides.locate(new Coordinate(point.lng(), point.lat())) != Location.EXTERIOR;
            return inside ? -metres : metres - halfWidth;
        }

        /**
         * Three sieves. In a plane with the scale of the point's latitude, a distance d errs by less than 1.3 d to the earth's
         * radius. In one with the scale half way it errs by less than 5 in 100 000 up to 60 km. From that plane's foot GeographicLib
         * measures by 2 in 100 000 too long at the most; of what then may still be nearest the true foot is searched.
         */
        private double metres(Wgs84 point) {
            double[] metres = new double[edges.size()];
            double least = Double.POSITIVE_INFINITY;
            double scale = eastScale(point.lat());
            for (int i = 0; i < metres.length; i++) {
                metres[i] = quickMetres(edges.get(i), scale, point);
                least = Math.min(least, metres[i]);
            }
            double sieve = least * (1.004 + 4 * least / 6_371_000) + 0.01;
            least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < metres.length; i++) {
                if (metres[i] > sieve) {
                    metres[i] = Double.POSITIVE_INFINITY;
                } else {
                    metres[i] = roughMetres(edges.get(i), share(edges.get(i), point), point);
                    least = Math.min(least, metres[i]);
                }
            }
            double bound = least * 1.0001 + 0.01;
            least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < metres.length; i++) {
                if (metres[i] <= bound) {
                    metres[i] = exactMetres(edges.get(i), share(edges.get(i), point), point);
                    least = Math.min(least, metres[i]);
                } else {
                    metres[i] = Double.POSITIVE_INFINITY;
                }
            }
            double nearest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < metres.length; i++) {
                if (metres[i] <= least * 1.00003 + 0.01) nearest = Math.min(nearest, exactMetres(edges.get(i), point));
            }
            return nearest;
        }
    }

    private static double quickMetres(Edge edge, double scale, Wgs84 point) {
        double edgeEast = (edge.to().lng() - edge.from().lng()) * scale;
        double edgeNorth = edge.to().lat() - edge.from().lat();
        double east = (point.lng() - edge.from().lng()) * scale;
        double north = point.lat() - edge.from().lat();
        double share = (east * edgeEast + north * edgeNorth) / (edgeEast * edgeEast + edgeNorth * edgeNorth);
        share = share > 0 ? share < 1 ? share : 1 : 0;
        return 111_130 * Math.sqrt(squared(east - share * edgeEast) + squared(north - share * edgeNorth));
    }

    /** How far along the edge the nearest point is, nearly. */
    private static double share(Edge edge, Wgs84 point) {
        double share = 0.5;
        for (int i = 0; i < 2; i++) {
            double footLat =
                    edge.from().lat() + share * (edge.to().lat() - edge.from().lat());
            double scale = eastScale((footLat + point.lat()) / 2);
            double edgeEast = (edge.to().lng() - edge.from().lng()) * scale;
            double edgeNorth = edge.to().lat() - edge.from().lat();
            double east = (point.lng() - edge.from().lng()) * scale;
            double north = point.lat() - edge.from().lat();
            share = (east * edgeEast + north * edgeNorth) / (edgeEast * edgeEast + edgeNorth * edgeNorth);
            share = Math.max(0, Math.min(1, share));
        }
        return share;
    }

    /** Metres of a degree of longitude to one of latitude, on the ellipsoid. */
    private static double eastScale(double lat) {
        double cos = Math.cos(Math.toRadians(lat));
        return cos * (1 + 0.00673949674 * cos * cos);
    }

    private static double roughMetres(Edge edge, double share, Wgs84 point) {
        double lat = edge.from().lat() + share * (edge.to().lat() - edge.from().lat());
        double lng = edge.from().lng() + share * (edge.to().lng() - edge.from().lng());
        double mid = (lat + point.lat()) / 2;
        double cos = Math.cos(Math.toRadians(mid));
        double meridian = 111_132.954 - 559.822 * (2 * cos * cos - 1);
        double east = (lng - point.lng()) * eastScale(mid);
        double north = lat - point.lat();
        return meridian * Math.sqrt(east * east + north * north);
    }

    /** From the foot that the plane gives down the parabola through three distances. */
    private static double exactMetres(Edge edge, Wgs84 point) {
        double share = share(edge, point);
        double width = 0.02;
        double here = exactMetres(edge, share, point);
        for (int i = 0; i < 2; i++) {
            double low = Math.max(0, share - width);
            double high = Math.min(1, share + width);
            double middle = (low + high) / 2;
            double a = squared(exactMetres(edge, low, point));
            double b = squared(exactMetres(edge, middle, point));
            double c = squared(exactMetres(edge, high, point));
            double bend = a - 2 * b + c;
            double foot = bend <= 0 ? share : middle + (high - low) / 4 * (a - c) / bend;
            share = Math.max(0, Math.min(1, foot));
            here = Math.min(here, exactMetres(edge, share, point));
            width /= 10;
        }
        return here;
    }

    private static double squared(double x) {
        return x * x;
    }

    private static double exactMetres(Edge edge, double share, Wgs84 point) {
        double lat = edge.from().lat() + share * (edge.to().lat() - edge.from().lat());
        double lng = edge.from().lng() + share * (edge.to().lng() - edge.from().lng());
        return Geodesic.WGS84.Inverse(point.lat(), point.lng(), lat, lng, GeodesicMask.DISTANCE).s12;
    }
}
