package cn.xinxintong.place.bench;

import cn.xinxintong.place.Wgs84;
import cn.xinxintong.testing.bench.Row;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Metres between two points up to 50 km apart, from 34° to 50° north, against GeographicLib asked for the distance alone. */
@State(Scope.Benchmark)
@Row(name = "geodesic", timesAsFast = 45)
public class GeodesicBenchmark {
    private static final int PAIRS = 1024;

    private final Wgs84[] from = new Wgs84[PAIRS];
    private final Wgs84[] to = new Wgs84[PAIRS];

    @Setup
    public void walkAbout() {
        Random chance = new Random(50_000);
        for (int i = 0; i < PAIRS; i++) {
            from[i] = Wgs84.of(34.5 + 15 * chance.nextDouble(), 73 + 24 * chance.nextDouble());
            double metres = 50_000 * chance.nextDouble();
            GeodesicData walk = Geodesic.WGS84.Direct(from[i].lat(), from[i].lng(), 360 * chance.nextDouble(), metres);
            to[i] = Wgs84.of(walk.lat2, walk.lon2);
            if (Math.abs(from[i].metresTo(to[i]) - metres) > 0.001) {
                throw new IllegalStateException("ours is more than a millimetre off");
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double ours() {
        double sum = 0;
        for (int i = 0; i < PAIRS; i++) sum += from[i].metresTo(to[i]);
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double yardstick() {
        double sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += Geodesic.WGS84.Inverse(from[i].lat(), from[i].lng(), to[i].lat(), to[i].lng(), GeodesicMask.DISTANCE)
                    .s12;
        }
        return sum;
    }
}
