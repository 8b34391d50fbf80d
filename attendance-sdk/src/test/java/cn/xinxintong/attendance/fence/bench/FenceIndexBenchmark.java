package cn.xinxintong.attendance.fence.bench;

import cn.xinxintong.attendance.fence.FenceIndex;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.fence.Polygon;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.bench.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which of 10 000 sites of 60 vertices all over Xinjiang somebody is in: anywhere in the region, and near the sites. */
@State(Scope.Benchmark)
@Row(name = "fence-index", part = "random", ours = "oursAnywhere", yardstick = "yardstickAnywhere", timesAsFast = 50)
@Row(name = "fence-index", part = "near", ours = "oursNear", yardstick = "yardstickNear", timesAsFast = 12)
public class FenceIndexBenchmark {
    private static final int FENCES = 10_000;
    private static final int VERTICES = 60;
    private static final int POINTS = 1024;

    private record Site(int number, PreparedGeometry area) {}

    private final GeometryFactory geometries = new GeometryFactory();
    private final STRtree tree = new STRtree();
    private final Wgs84[] anywhere = new Wgs84[POINTS];
    private final Wgs84[] near = new Wgs84[POINTS];
    private FenceIndex<Integer> index;

    @Setup
    public void build() {
        Random chance = new Random(60);
        Map<Integer, Geofence> fences = new LinkedHashMap<>();
        List<Wgs84> middles = new ArrayList<>();
        for (int i = 0; i < FENCES; i++) {
            Wgs84 middle = anywhere(chance);
            middles.add(middle);
            List<Wgs84> ring = ring(middle, 100 + 400 * chance.nextDouble(), chance);
            fences.put(i, Geofence.of(List.of(Polygon.of(ring))));
            PreparedGeometry prepared = prepared(ring);
            tree.insert(prepared.getGeometry().getEnvelopeInternal(), new Site(i, prepared));
        }
        tree.build();
        index = FenceIndex.of(fences);
        for (int i = 0; i < POINTS; i++) {
            anywhere[i] = anywhere(chance);
            near[i] = about(middles.get(chance.nextInt(FENCES)), 500 * chance.nextDouble(), chance.nextDouble());
        }
        if (oursNear() != yardstickNear() || oursAnywhere() != yardstickAnywhere()) {
            throw new IllegalStateException("ours and the yardstick disagree about a point");
        }
    }

    private static Wgs84 anywhere(Random chance) {
        return Wgs84.of(34.5 + 14.5 * chance.nextDouble(), 73.5 + 22.5 * chance.nextDouble());
    }

    /** @param turn 0 to 1 */
    private static Wgs84 about(Wgs84 middle, double metres, double turn) {
        double north = metres * Math.sin(2 * Math.PI * turn) / 111_100;
        double east = metres * Math.cos(2 * Math.PI * turn) / (111_300 * Math.cos(Math.toRadians(middle.lat())));
        return Wgs84.of(middle.lat() + north, middle.lng() + east);
    }

    private static List<Wgs84> ring(Wgs84 middle, double radius, Random chance) {
        List<Wgs84> ring = new ArrayList<>();
        for (int i = 0; i < VERTICES; i++) {
            ring.add(about(middle, radius * (0.7 + 0.3 * chance.nextDouble()), i / (double) VERTICES));
        }
        return ring;
    }

    private PreparedGeometry prepared(List<Wgs84> ring) {
        Coordinate[] corners = new Coordinate[VERTICES + 1];
        for (int i = 0; i <= VERTICES; i++) {
            Wgs84 corner = ring.get(i % VERTICES);
            corners[i] = new Coordinate(corner.lng(), corner.lat());
        }
        return PreparedGeometryFactory.prepare(geometries.createPolygon(corners));
    }

    private long ours(Wgs84[] points) {
        long sum = 0;
        for (Wgs84 point : points) for (Integer fence : index.holding(point)) sum += fence + 1;
        return sum;
    }

    private long yardstick(Wgs84[] points) {
        long sum = 0;
        for (Wgs84 point : points) {
            Coordinate coordinate = new Coordinate(point.lng(), point.lat());
            var jts = geometries.createPoint(coordinate);
            for (Object each : tree.query(new Envelope(coordinate))) {
                Site site = (Site) each;
                if (site.area().covers(jts)) sum += site.number() + 1;
            }
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public long oursAnywhere() {
        return ours(anywhere);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public long yardstickAnywhere() {
        return yardstick(anywhere);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public long oursNear() {
        return ours(near);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public long yardstickNear() {
        return yardstick(near);
    }
}
