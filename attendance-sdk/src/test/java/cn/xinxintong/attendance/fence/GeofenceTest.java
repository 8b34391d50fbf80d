package cn.xinxintong.attendance.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cn.xinxintong.place.Wgs84;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeofenceTest {
    /** A square kilometre or so in Ürümqi, with a square hole in its middle. */
    private static final List<Wgs84> SQUARE = square(43.82, 87.60, 0.01);

    private static final List<Wgs84> HOLE = square(43.824, 87.604, 0.002);
    private static final Polygon WITH_HOLE = new Polygon(SQUARE, List.of(HOLE));

    private static List<Wgs84> square(double south, double west, double degrees) {
        return List.of(
                Wgs84.of(south, west),
                Wgs84.of(south, west + degrees),
                Wgs84.of(south + degrees, west + degrees),
                Wgs84.of(south + degrees, west));
    }

    private static double metres(Area area, double lat, double lng) {
        return Geofence.of(List.of(area)).metresToEdge(Wgs84.of(lat, lng));
    }

    @Test
    void aCircleIsMeasuredFromItsCentre() {
        Wgs84 centre = Wgs84.of(43.82, 87.61);
        Geofence fence = Geofence.of(List.of(new Circle(centre, 200)));

        assertThat(fence.metresToEdge(centre)).isEqualTo(-200);
        assertThat(fence.metresToEdge(Geodesics.walk(centre, 37, 200))).isCloseTo(0, within(0.001));
        assertThat(fence.metresToEdge(Geodesics.walk(centre, 200, 1234.5))).isCloseTo(1034.5, within(0.001));
    }

    @Test
    void aCircleHasARadiusOfOneMetreToFiftyKilometres() {
        Wgs84 centre = Wgs84.of(43.82, 87.61);

        assertThat(new Circle(centre, 1).radiusMetres()).isEqualTo(1);
        assertThat(new Circle(centre, 50_000).radiusMetres()).isEqualTo(50_000);
        for (double radius : new double[] {0.99, 50_000.1, -5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Circle(centre, radius));
        }
    }

    @Test
    void aPolygonIsNegativeInsideAndPositiveOutside() {
        assertThat(metres(Polygon.of(SQUARE), 43.821, 87.605)).isCloseTo(-111.1, within(0.1));
        assertThat(metres(Polygon.of(SQUARE), 43.819, 87.605)).isCloseTo(111.1, within(0.1));
    }

    @Test
    void aHoleIsOutsideAndItsEdgeIsAnEdge() {
        assertThat(metres(WITH_HOLE, 43.825, 87.605)).isCloseTo(80.4, within(0.1));
        assertThat(metres(WITH_HOLE, 43.8235, 87.605)).isCloseTo(-55.55, within(0.1));
    }

    @Test
    void everyVertexOfRingAndHoleIsOnTheEdge() {
        List<Wgs84> vertices = new ArrayList<>(SQUARE);
        vertices.addAll(HOLE);

        assertThat(vertices)
                .allSatisfy(v -> assertThat(metres(WITH_HOLE, v.lat(), v.lng())).isZero());
    }

    @Test
    void aPointInTheMiddleOfAnEdgeIsOnIt() {
        assertThat(metres(WITH_HOLE, 43.82, 87.605)).isZero();
        assertThat(metres(WITH_HOLE, 43.8237, 87.61)).isZero();
        assertThat(metres(WITH_HOLE, 43.824, 87.6051)).isZero();
    }

    @Test
    void aPointAtTheHeightOfAVertexOrOfAHorizontalEdgeIsOutsideAsLongAsItIs() {
        Polygon tooth = Polygon.of(List.of(
                Wgs84.of(43.82, 87.60),
                Wgs84.of(43.82, 87.62),
                Wgs84.of(43.83, 87.62),
                Wgs84.of(43.825, 87.61),
                Wgs84.of(43.83, 87.60)));

        assertThat(metres(tooth, 43.825, 87.59)).isPositive();
        assertThat(metres(tooth, 43.825, 87.605)).isNegative();
        assertThat(metres(tooth, 43.83, 87.61)).isPositive();
        assertThat(metres(tooth, 43.82, 87.59)).isPositive();
        assertThat(metres(tooth, 43.82, 87.63)).isPositive();
    }

    @Test
    void anEdgeIsStraightInDegreesNotAGeodesic() {
        Polygon wide =
                Polygon.of(List.of(Wgs84.of(44, 87), Wgs84.of(44, 87.3), Wgs84.of(44.01, 87.3), Wgs84.of(44.01, 87)));

        assertThat(metres(wide, 44, 87.15)).isZero();
        assertThat(metres(wide, 44.00005, 87.15)).isCloseTo(-5.55, within(0.05));
    }

    @Test
    void severalAreasAreOneFence() {
        Circle gate = new Circle(Wgs84.of(43.80, 87.60), 50);
        Geofence fence = Geofence.of(List.of(WITH_HOLE, gate));

        assertThat(fence.metresToEdge(gate.centre())).isEqualTo(-50);
        assertThat(fence.metresToEdge(Wgs84.of(43.821, 87.605))).isNegative();
        assertThat(fence.metresToEdge(Wgs84.of(43.801, 87.60))).isCloseTo(61.1, within(0.1));
    }

    @Test
    void anAreaMayLieInTheHoleOfAnother() {
        Geofence fence = Geofence.of(List.of(WITH_HOLE, new Circle(Wgs84.of(43.825, 87.605), 10)));

        assertThat(fence.metresToEdge(Wgs84.of(43.825, 87.605))).isEqualTo(-10);
    }

    @Test
    void decidesByDistanceAndAccuracy() {
        assertThat(FenceDecision.of(-30, 30)).isEqualTo(FenceDecision.INSIDE);
        assertThat(FenceDecision.of(-30, 30.1)).isEqualTo(FenceDecision.NEAR_EDGE);
        assertThat(FenceDecision.of(30, 30)).isEqualTo(FenceDecision.NEAR_EDGE);
        assertThat(FenceDecision.of(30, 29.9)).isEqualTo(FenceDecision.OUTSIDE);
        assertThat(FenceDecision.of(0, 0)).isEqualTo(FenceDecision.INSIDE);
    }

    @Test
    void aReadingSaysWhatItWasMadeOf() {
        FenceReading reading = Geofence.of(List.of(WITH_HOLE)).at(Wgs84.of(43.821, 87.605), 500);

        assertThat(reading.decision()).isEqualTo(FenceDecision.NEAR_EDGE);
        assertThat(reading.metresToEdge()).isCloseTo(-111.1, within(0.1));
        assertThat(reading.accuracyMetres()).isEqualTo(500);
    }

    @Test
    void refusesAnAccuracyThatIsNone() {
        Geofence fence = Geofence.of(List.of(WITH_HOLE));

        assertThatIllegalArgumentException().isThrownBy(() -> fence.at(Wgs84.of(43.8, 87.6), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> fence.at(Wgs84.of(43.8, 87.6), Double.NaN));
    }

    @Test
    void refusesToBeWithoutAnyArea() {
        assertThatIllegalArgumentException().isThrownBy(() -> Geofence.of(List.of()));
    }

    @Test
    void aPolygonRefusesRingsThatAreUnfit() {
        List<Wgs84> two = SQUARE.subList(0, 2);
        List<Wgs84> bowTie = List.of(SQUARE.get(0), SQUARE.get(2), SQUARE.get(1), SQUARE.get(3));
        List<Wgs84> repeating = new ArrayList<>(SQUARE);
        repeating.add(SQUARE.get(0));

        assertThatIllegalArgumentException().isThrownBy(() -> Polygon.of(two)).withMessageContaining("TOO_FEW_POINTS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Polygon.of(bowTie))
                .withMessageContaining("RING_CROSSES_ITSELF");
        assertThatIllegalArgumentException().isThrownBy(() -> Polygon.of(repeating));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polygon(HOLE, List.of(SQUARE)))
                .withMessageContaining("HOLE_OUTSIDE in ring 1");
    }

    @Test
    void aHoleMayTouchTheRingInAPoint() {
        List<Wgs84> triangle = List.of(Wgs84.of(43.82, 87.605), Wgs84.of(43.823, 87.604), Wgs84.of(43.823, 87.606));

        assertThat(metres(new Polygon(SQUARE, List.of(triangle)), 43.822, 87.605))
                .isPositive();
    }

    @Test
    void holesMayTouchOneAnotherInAPoint() {
        List<Wgs84> beside = square(43.826, 87.606, 0.002);
        List<Wgs84> tip = List.of(Wgs84.of(43.8245, 87.606), Wgs84.of(43.8235, 87.608), Wgs84.of(43.8255, 87.608));

        Polygon polygon = new Polygon(SQUARE, List.of(HOLE, beside, tip));

        assertThat(metres(polygon, 43.827, 87.607)).isPositive();
        assertThat(metres(polygon, 43.8245, 87.6075)).isPositive();
        assertThat(metres(polygon, 43.8235, 87.605)).isNegative();
    }

    @Test
    void aHoleMayNotHavePartOfAnEdgeInCommonWithTheRingOrAnother() {
        List<Wgs84> onTheSouth = List.of(Wgs84.of(43.82, 87.602), Wgs84.of(43.822, 87.605), Wgs84.of(43.82, 87.608));
        List<Wgs84> onTheEast = List.of(Wgs84.of(43.8245, 87.606), Wgs84.of(43.825, 87.608), Wgs84.of(43.8255, 87.606));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polygon(SQUARE, List.of(onTheSouth)))
                .withMessageContaining("HOLE_OUTSIDE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polygon(SQUARE, List.of(HOLE, onTheEast)))
                .withMessageContaining("HOLES_OVERLAP in ring 2");
    }

    @Test
    void aHoleMayNotLeaveTheRingBetweenTwoOfItsPoints() {
        List<Wgs84> notched = List.of(
                Wgs84.of(43.82, 87.60),
                Wgs84.of(43.82, 87.62),
                Wgs84.of(43.84, 87.62),
                Wgs84.of(43.83, 87.61),
                Wgs84.of(43.84, 87.60));
        List<Wgs84> overTheNotch = List.of(Wgs84.of(43.825, 87.61), Wgs84.of(43.838, 87.617), Wgs84.of(43.838, 87.603));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polygon(notched, List.of(overTheNotch)))
                .withMessageContaining("HOLE_OUTSIDE");
    }

    @Test
    void aRingMayNotFoldBackWhereverItStarts() {
        List<Wgs84> spike = new ArrayList<>(SQUARE);
        spike.add(Wgs84.of(43.84, 87.60));
        spike.add(Wgs84.of(43.825, 87.60));

        for (int i = 0; i < spike.size(); i++) {
            Collections.rotate(spike, 1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Polygon.of(spike))
                    .withMessageContaining("RING_CROSSES_ITSELF");
        }
    }

    @Test
    void aRingMayHavePointsAndEdgesInOneLine() {
        Polygon comb = Polygon.of(List.of(
                Wgs84.of(43.82, 87.60),
                Wgs84.of(43.82, 87.605),
                Wgs84.of(43.82, 87.61),
                Wgs84.of(43.83, 87.61),
                Wgs84.of(43.83, 87.607),
                Wgs84.of(43.825, 87.607),
                Wgs84.of(43.825, 87.603),
                Wgs84.of(43.83, 87.603),
                Wgs84.of(43.83, 87.60),
                Wgs84.of(43.825, 87.60)));

        assertThat(metres(comb, 43.829, 87.605)).isPositive();
        assertThat(metres(comb, 43.829, 87.601)).isNegative();
        assertThat(metres(comb, 43.829, 87.609)).isNegative();
    }

    @Test
    void aFenceHasTenThousandPointsAtTheMost() {
        Circle circle = new Circle(Wgs84.of(43.8, 87.6), 50);

        assertThat(Geofence.of(Collections.nCopies(10_000, circle)).areas()).hasSize(10_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Geofence.of(Collections.nCopies(10_001, circle)));
    }

    @Test
    void fencesOfTheSameAreasAreEqual() {
        Geofence fence = Geofence.of(List.of(WITH_HOLE));

        assertThat(fence)
                .isEqualTo(Geofence.of(List.of(new Polygon(SQUARE, List.of(HOLE)))))
                .hasSameHashCodeAs(Geofence.of(List.of(WITH_HOLE)))
                .isNotEqualTo(Geofence.of(List.of(Polygon.of(SQUARE))))
                .hasToString("Geofence[1 areas]");
    }
}
