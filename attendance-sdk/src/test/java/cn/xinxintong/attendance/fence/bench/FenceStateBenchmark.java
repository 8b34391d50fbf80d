package cn.xinxintong.attendance.fence.bench;

import cn.xinxintong.attendance.fence.FenceDecision;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.bench.Row;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Inside, near the edge or outside, to 20 metres, of a fence of 1 000 vertices. */
@State(Scope.Benchmark)
@Row(
        name = "fence-state",
        part = "far",
        ours = "oursFar",
        yardstick = "yardstickFar",
        timesAsFast = 20,
        atMostNanos = 6)
@Row(
        name = "fence-state",
        part = "inside",
        ours = "oursInside",
        yardstick = "yardstickInside",
        timesAsFast = 20,
        atMostNanos = 20)
@Row(
        name = "fence-state",
        part = "near",
        ours = "oursNear",
        yardstick = "yardstickNear",
        timesAsFast = 20,
        atMostNanos = 100)
public class FenceStateBenchmark {
    private static final int POINTS = 1024;

    private final BenchSite site = new BenchSite();
    private final Wgs84[] far = new Wgs84[POINTS];
    private final Wgs84[] inside = new Wgs84[POINTS];
    private final Wgs84[] near = new Wgs84[POINTS];

    @Setup
    public void walkAbout() {
        fill(far, site::far, FenceDecision.OUTSIDE);
        fill(inside, site::inside, FenceDecision.INSIDE);
        fill(near, site::near, FenceDecision.NEAR_EDGE);
    }

    private void fill(Wgs84[] points, Supplier<Wgs84> next, FenceDecision expected) {
        for (int i = 0; i < POINTS; i++) {
            do points[i] = next.get();
            while (site.yardstickDecision(points[i]) != expected); // on the border between two answers the plane errs
            if (site.fence.decide(points[i], BenchSite.ACCURACY_METRES) != expected) {
                throw new IllegalStateException("ours and the yardstick disagree about a point");
            }
        }
    }

    private int ours(Wgs84[] points) {
        int sum = 0;
        for (Wgs84 point : points) {
            sum += site.fence.decide(point, BenchSite.ACCURACY_METRES) == FenceDecision.INSIDE ? 1 : 0;
        }
        return sum;
    }

    private int yardstick(Wgs84[] points) {
        int sum = 0;
        for (Wgs84 point : points) sum += site.yardstickDecision(point) == FenceDecision.INSIDE ? 1 : 0;
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int oursFar() {
        return ours(far);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int yardstickFar() {
        return yardstick(far);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int oursInside() {
        return ours(inside);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int yardstickInside() {
        return yardstick(inside);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int oursNear() {
        return ours(near);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public int yardstickNear() {
        return yardstick(near);
    }
}
