package cn.xinxintong.attendance.fence.bench;

import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.bench.Row;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Signed metres to the edge of a fence of 1 000 vertices. */
@State(Scope.Benchmark)
@Row(name = "fence-distance", part = "far", ours = "oursFar", yardstick = "yardstickFar", timesAsFast = 5)
@Row(name = "fence-distance", part = "inside", ours = "oursInside", yardstick = "yardstickInside", timesAsFast = 10)
@Row(name = "fence-distance", part = "near", ours = "oursNear", yardstick = "yardstickNear", timesAsFast = 20)
public class FenceDistanceBenchmark {
    private static final int POINTS = 1024;

    private final BenchSite site = new BenchSite();
    private final Wgs84[] far = new Wgs84[POINTS];
    private final Wgs84[] inside = new Wgs84[POINTS];
    private final Wgs84[] near = new Wgs84[POINTS];

    @Setup
    public void walkAbout() {
        fill(far, site::far);
        fill(inside, site::inside);
        fill(near, site::near);
    }

    private void fill(Wgs84[] points, Supplier<Wgs84> next) {
        for (int i = 0; i < POINTS; i++) {
            points[i] = next.get();
            double ours = site.fence.metresToEdge(points[i]);
            double yardstick = site.yardstickMetres(points[i]);
            if (Math.abs(ours - yardstick) > 0.5 + 0.01 * Math.abs(ours)) {
                throw new IllegalStateException("ours and the yardstick disagree about a point");
            }
        }
    }

    private double ours(Wgs84[] points) {
        double sum = 0;
        for (Wgs84 point : points) sum += site.fence.metresToEdge(point);
        return sum;
    }

    private double yardstick(Wgs84[] points) {
        double sum = 0;
        for (Wgs84 point : points) sum += site.yardstickMetres(point);
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double oursFar() {
        return ours(far);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double yardstickFar() {
        return yardstick(far);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double oursInside() {
        return ours(inside);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double yardstickInside() {
        return yardstick(inside);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double oursNear() {
        return ours(near);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double yardstickNear() {
        return yardstick(near);
    }
}
