package cn.xinxintong.attendance.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PointForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Fences of any shape, round stars about a middle in Xinjiang, with a smaller star as a hole. */
class GeofencePropertyTest {
    private static final double METRES_PER_DEGREE = 111_000;

    private record Shape(Wgs84 middle, Polygon polygon) {}

    private static Shape shape(int seed, double radiusMetres) {
        Random random = new Random(seed);
        Wgs84 middle = Wgs84.of(35 + 14 * random.nextDouble(), 74 + 22 * random.nextDouble());
        int points = 3 + random.nextInt(14);
        List<Wgs84> ring = star(middle, points, radiusMetres / 2, radiusMetres, random);
        List<Wgs84> hole = star(middle, points, radiusMetres / 20, radiusMetres / 10, random);
        return new Shape(middle, new Polygon(ring, points > 5 ? List.of(hole) : List.of()));
    }

    private static List<Wgs84> star(Wgs84 middle, int points, double least, double most, Random random) {
        List<Wgs84> ring = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * (i + 0.4 * random.nextDouble()) / points;
            double degrees = (least + (most - least) * random.nextDouble()) / METRES_PER_DEGREE;
            ring.add(
                    Wgs84.of(middle.lat() + degrees * Math.sin(angle), middle.lng() + 1.3 * degrees * Math.cos(angle)));
        }
        return ring;
    }

    @Property(tries = 300)
    void withinFiveCentimetresOfTheGeodesicUpToTenKilometres(
            @ForAll int seed,
            @ForAll @DoubleRange(min = 50, max = 15_000) double radius,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 10_000) double metres) {
        Shape shape = shape(seed, radius);
        Wgs84 start = shape.polygon().ring().get(0);
        Wgs84 point = Geodesics.walk(start, azimuth, metres);

        assertThat(Geofence.of(List.of(shape.polygon())).metresToEdge(point))
                .isCloseTo(Geodesics.signedMetres(shape.polygon(), point), within(0.05));
    }

    @Property(tries = 300)
    void theEdgeOfAHoleIsMeasuredLikeThatOfARing(
            @ForAll int seed,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 200) double metres) {
        Shape shape = shape(seed, 1000);
        Wgs84 point = Geodesics.walk(shape.middle(), azimuth, metres);

        assertThat(Geofence.of(List.of(shape.polygon())).metresToEdge(point))
                .isCloseTo(Geodesics.signedMetres(shape.polygon(), point), within(0.001));
    }

    @Property(tries = 300)
    void decisionIsTheSameWhenTheRingStartsElsewhere(
            @ForAll int seed,
            @ForAll @IntRange(min = 1, max = 20) int shift,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 2_000) double metres) {
        Shape shape = shape(seed, 1000);
        Wgs84 point = Geodesics.walk(shape.middle(), azimuth, metres);
        List<Wgs84> turned = new ArrayList<>(shape.polygon().ring());
        Collections.rotate(turned, shift);

        assertSameReading(shape.polygon(), new Polygon(turned, shape.polygon().holes()), point);
    }

    @Property(tries = 300)
    void decisionIsTheSameWhicheverWayRoundTheRingsGo(
            @ForAll int seed,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 2_000) double metres) {
        Shape shape = shape(seed, 1000);
        Wgs84 point = Geodesics.walk(shape.middle(), azimuth, metres);
        List<Wgs84> reversed = new ArrayList<>(shape.polygon().ring());
        Collections.reverse(reversed);

        assertSameReading(shape.polygon(), new Polygon(reversed, shape.polygon().holes()), point);
    }

    @Property(tries = 200)
    void everyPointOfEveryEdgeIsOnTheEdge(@ForAll int seed, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Polygon polygon = shape(seed, 1000).polygon();

        for (List<Wgs84> ring : polygon.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                Wgs84 a = ring.get(i);
                Wgs84 b = Rings.after(ring, i);
                Wgs84 point = Wgs84.of(a.lat() + share * (b.lat() - a.lat()), a.lng() + share * (b.lng() - a.lng()));
                assertThat(Geofence.of(List.of(polygon)).metresToEdge(point)).isZero();
            }
        }
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadBackWithTheSameReadings(
            @ForAll int seed, @ForAll @DoubleRange(min = 0, max = 2_000) double metres) {
        Shape shape = shape(seed, 1000);
        Geofence fence = Geofence.of(List.of(shape.polygon(), new Circle(shape.middle(), 33.3)));
        Wgs84 point = Geodesics.walk(shape.middle(), 77, metres);
        FenceImport read = GeoJson.read(GeoJson.write(fence), PointForm.Datum.WGS84);

        assertThat(((FenceImport.Read) read).fence().metresToEdge(point))
                .isCloseTo(fence.metresToEdge(point), within(1e-6));
    }

    private static void assertSameReading(Polygon one, Polygon other, Wgs84 point) {
        FenceReading expected = Geofence.of(List.of(one)).at(point, 10);
        FenceReading actual = Geofence.of(List.of(other)).at(point, 10);
        assertThat(actual.metresToEdge()).isCloseTo(expected.metresToEdge(), within(1e-5));
        if (Math.abs(Math.abs(expected.metresToEdge()) - 10) > 1e-4) {
            assertThat(actual.decision()).isEqualTo(expected.decision());
        }
    }

    @Property(tries = 300)
    void movingTowardsTheInsideNeverTurnsInsideToOutside(
            @ForAll int seed,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 1_500) double metres,
            @ForAll @DoubleRange(min = 0, max = 100) double accuracy) {
        Shape shape = shape(seed, 1000);
        Geofence fence = Geofence.of(List.of(shape.polygon()));
        Wgs84 here = Geodesics.walk(shape.middle(), azimuth, metres);
        double depth = fence.metresToEdge(here);

        for (double turn = 0; turn < 360; turn += 45) {
            Wgs84 there = Geodesics.walk(here, turn, 5);
            boolean deeper = fence.metresToEdge(there) < depth;
            if (deeper && fence.decide(here, accuracy) == FenceDecision.INSIDE) {
                assertThat(fence.decide(there, accuracy)).isEqualTo(FenceDecision.INSIDE);
            }
            if (deeper && fence.decide(here, accuracy) != FenceDecision.OUTSIDE) {
                assertThat(fence.decide(there, accuracy)).isNotEqualTo(FenceDecision.OUTSIDE);
            }
        }
    }

    @Property(tries = 300)
    void betterAccuracyNeverTurnsInsideOrOutsideIntoTheOther(
            @ForAll int seed,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 2_000) double metres,
            @ForAll @DoubleRange(min = 0, max = 300) double worse,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Shape shape = shape(seed, 1000);
        Geofence fence = Geofence.of(List.of(shape.polygon()));
        Wgs84 point = Geodesics.walk(shape.middle(), azimuth, metres);
        FenceDecision before = fence.decide(point, worse);

        if (before != FenceDecision.NEAR_EDGE) {
            assertThat(fence.decide(point, worse * share)).isEqualTo(before);
        }
    }

    @Property(tries = 60)
    void whatIsPreparedForManyQuestionsDecidesAsTheFewDid(
            @ForAll int seed, @ForAll @IntRange(min = 0, max = 2) int kind) {
        Shape shape = shape(seed, 1000);
        Area area = kind == 0
                ? shape.polygon()
                : kind == 1 ? new Corridor(shape.polygon().ring(), 40) : new Circle(shape.middle(), 700);
        Geofence asked = Geofence.of(List.of(area));
        for (int i = 0; i < 300; i++) asked.metresToEdge(shape.middle());
        Random random = new Random(seed);

        for (int i = 0; i < 40; i++) {
            Wgs84 point = Geodesics.walk(shape.middle(), 360 * random.nextDouble(), 2_000 * random.nextDouble());
            double accuracy = 80 * random.nextDouble();
            FenceReading slow = Geofence.of(List.of(area)).at(point, accuracy);
            assertThat(asked.metresToEdge(point)).isCloseTo(slow.metresToEdge(), within(1e-6));
            if (Math.abs(Math.abs(slow.metresToEdge()) - accuracy) > 1e-5) {
                assertThat(asked.decide(point, accuracy)).isEqualTo(slow.decision());
            }
            if (Math.abs(slow.metresToEdge()) > 0.001) {
                assertThat(asked.holds(point)).isEqualTo(slow.metresToEdge() < 0);
            }
        }
    }
}
