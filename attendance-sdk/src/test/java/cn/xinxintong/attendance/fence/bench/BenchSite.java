package cn.xinxintong.attendance.fence.bench;

import cn.xinxintong.attendance.fence.FenceDecision;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.fence.Polygon;
import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** A site about two kilometres wide whose outline a surveyor walked in a thousand steps, as ours and as JTS has it. */
final class BenchSite {
    static final double ACCURACY_METRES = 20;
    private static final int VERTICES = 1000;
    private static final Wgs84 MIDDLE = Wgs84.of(43.8256, 87.6168);
    private static final double METRES_NORTH = 111_108;
    private static final double METRES_EAST = 80_443;
    private static final double RADIUS_METRES = 1000;

    final Geofence fence;
    private final GeometryFactory geometries = new GeometryFactory();
    private final IndexedPointInAreaLocator locator;
    private final IndexedFacetDistance distance;
    private final Random chance = new Random(2026);

    BenchSite() {
        List<Wgs84> ring = new ArrayList<>();
        Coordinate[] corners = new Coordinate[VERTICES + 1];
        for (int i = 0; i < VERTICES; i++) {
            double angle = 2 * Math.PI * i / VERTICES;
            double radius = RADIUS_METRES * (0.85 + 0.1 * Math.sin(3 * angle + 1) + 0.05 * Math.sin(17 * angle));
            Wgs84 corner = at(angle, radius + 2 * chance.nextDouble());
            ring.add(corner);
            corners[i] = coordinate(corner);
        }
        corners[VERTICES] = corners[0];
        this.fence = Geofence.of(List.of(Polygon.of(ring)));
        var polygon = geometries.createPolygon(corners);
        this.locator = new IndexedPointInAreaLocator(polygon);
        this.distance = new IndexedFacetDistance(polygon);
    }

    private static Wgs84 at(double angle, double metres) {
        return Wgs84.of(
                MIDDLE.lat() + metres * Math.sin(angle) / METRES_NORTH,
                MIDDLE.lng() + metres * Math.cos(angle) / METRES_EAST);
    }

    /** Metres in a plane, which is right to some decimetres here: the yardstick need not pay for more. */
    private static Coordinate coordinate(Wgs84 point) {
        return new Coordinate((point.lng() - MIDDLE.lng()) * METRES_EAST, (point.lat() - MIDDLE.lat()) * METRES_NORTH);
    }

    /** A point 3 to 40 km off the middle. */
    Wgs84 far() {
        return at(2 * Math.PI * chance.nextDouble(), 3_000 + 37_000 * chance.nextDouble());
    }

    /** A point more than a hundred metres inside. */
    Wgs84 inside() {
        while (true) {
            Wgs84 point = at(2 * Math.PI * chance.nextDouble(), 900 * Math.sqrt(chance.nextDouble()));
            if (fence.metresToEdge(point) < -100) return point;
        }
    }

    /** A point within 20 m of the edge, on either side. */
    Wgs84 near() {
        while (true) {
            Wgs84 point = at(2 * Math.PI * chance.nextDouble(), 600 + 500 * chance.nextDouble());
            if (Math.abs(fence.metresToEdge(point)) < ACCURACY_METRES) return point;
        }
    }

    FenceDecision yardstickDecision(Wgs84 point) {
        Coordinate coordinate = coordinate(point);
        if (distance.isWithinDistance(geometries.createPoint(coordinate), ACCURACY_METRES)) {
            return FenceDecision.NEAR_EDGE;
        }
        return locator.locate(coordinate) == Location.EXTERIOR ? FenceDecision.OUTSIDE : FenceDecision.INSIDE;
    }

    double yardstickMetres(Wgs84 point) {
        Coordinate coordinate = coordinate(point);
        double metres = distance.distance(geometries.createPoint(coordinate));
        return locator.locate(coordinate) == Location.EXTERIOR ? metres : -metres;
    }
}
