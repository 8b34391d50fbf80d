package cn.xinxintong.attendance.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Wgs84;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FencePartsTest {
    private static final Wgs84 GATE = Wgs84.of(43.8256, 87.6168);

    @Nested
    class ADatedPart {
        private final Instant spring = Instant.parse("2026-03-01T00:00:00Z");
        private final Instant summer = Instant.parse("2026-06-01T00:00:00Z");
        private final Geofence fence = Geofence.ofParts(List.of(new FencePart(new Circle(GATE, 100), spring, summer)));

        @Test
        void belongsToTheFenceFromItsFirstMomentToTheOneBeforeItsEnd() {
            assertThat(fence.asOf(spring).holds(GATE)).isTrue();
            assertThat(fence.asOf(summer.minusNanos(1)).holds(GATE)).isTrue();
            assertThat(fence.asOf(spring.minusNanos(1)).holds(GATE)).isFalse();
            assertThat(fence.asOf(summer).holds(GATE)).isFalse();
        }

        @Test
        void leavesEverybodyOutsideWhenThereIsNoOther() {
            Geofence then = fence.asOf(summer);

            assertThat(then.at(GATE, 50))
                    .isEqualTo(new FenceReading(FenceDecision.OUTSIDE, Double.POSITIVE_INFINITY, 50));
            assertThat(then.decide(GATE, 50)).isEqualTo(FenceDecision.OUTSIDE);
            assertThat(then.decide(GATE, 1e6)).isEqualTo(FenceDecision.OUTSIDE);
        }

        @Test
        void endsAfterItBegins() {
            assertThatIllegalArgumentException().isThrownBy(() -> new FencePart(new Circle(GATE, 5), spring, spring));
        }
    }

    @Nested
    class ACorridor {
        private final Corridor road = new Corridor(List.of(GATE, Wgs84.of(43.8256, 87.6268)), 20);

        @Test
        void isMeasuredFromItsLine() {
            Geofence fence = Geofence.of(List.of(road));

            assertThat(fence.metresToEdge(Wgs84.of(43.8256, 87.62))).isCloseTo(-20, within(0.001));
            assertThat(fence.metresToEdge(Geodesics.walk(GATE, 270, 50))).isCloseTo(30, within(0.001));
            assertThat(fence.metresToEdge(Geodesics.walk(GATE, 180, 15))).isCloseTo(-5, within(0.001));
        }

        @Test
        void mayBeAsLongAsAPipeline() {
            Wgs84 end = Wgs84.of(39.5, 76.0);
            Geofence fence = Geofence.of(List.of(new Corridor(List.of(GATE, end), 50)));

            for (int i = 0; i <= 10; i++) {
                Wgs84 on = Wgs84.of(
                        GATE.lat() + i / 10.0 * (end.lat() - GATE.lat()),
                        GATE.lng() + i / 10.0 * (end.lng() - GATE.lng()));
                assertThat(fence.metresToEdge(on)).isCloseTo(-50, within(0.001));
                assertThat(fence.decide(on, 10)).isEqualTo(FenceDecision.INSIDE);
            }
        }

        @Test
        void hasALineAndAWidth() {
            for (double width : new double[] {0.9, 5_001, Double.NaN}) {
                assertThatIllegalArgumentException().isThrownBy(() -> new Corridor(road.line(), width));
            }
            assertThatIllegalArgumentException().isThrownBy(() -> new Corridor(List.of(GATE), 20));
            assertThatIllegalArgumentException().isThrownBy(() -> new Corridor(List.of(GATE, GATE), 20));
            assertThatIllegalArgumentException().isThrownBy(() -> new Corridor(List.of(GATE, Wgs84.of(85.1, 80)), 20));
            assertThatIllegalArgumentException().isThrownBy(() -> new Circle(Wgs84.of(0, -179.1), 20));
            Wgs84 far = Wgs84.of(40, 120);
            Corridor zigzag = new Corridor(List.of(GATE, far, GATE), 20);
            assertThatIllegalArgumentException().isThrownBy(() -> Geofence.of(List.of(zigzag)));
        }
    }

    @Nested
    class AWrongDatum {
        private final Geofence fence = Geofence.of(List.of(new Circle(GATE, 100)));

        @Test
        void isNoticedWhenAPointIsInsideAsAMapDrawsIt() {
            Gcj02 drawn = GATE.toGcj02();

            assertThat(DatumMixUp.explains(fence, Wgs84.of(drawn.lat(), drawn.lng()), 10))
                    .isTrue();
        }

        @Test
        void isNoticedTheOtherWayRound() {
            assertThat(DatumMixUp.explains(fence, Gcj02.of(GATE.lat(), GATE.lng()), 10))
                    .isTrue();
        }

        @Test
        void isNotNoticedWhereEverythingIsRight() {
            assertThat(DatumMixUp.explains(fence, GATE, 10)).isFalse();
            assertThat(DatumMixUp.explains(fence, GATE.toGcj02(), 10)).isFalse();
            assertThat(DatumMixUp.explains(fence, Geodesics.walk(GATE, 0, 150), 10))
                    .isFalse();
            assertThat(DatumMixUp.explains(fence, Geodesics.walk(GATE, 0, 5_000), 10))
                    .isFalse();
        }
    }

    @Test
    void farFromAFenceThereIsStillADistance() {
        Geofence fence = Geofence.of(List.of(Polygon.of(
                List.of(GATE, Wgs84.of(43.8256, 87.6268), Wgs84.of(43.8356, 87.6268), Wgs84.of(43.8356, 87.6168)))));
        Wgs84 beijing = Wgs84.of(39.9, 116.4);

        double truth = beijing.metresTo(Wgs84.of(43.8256, 87.6268));
        assertThat(fence.metresToEdge(beijing)).isCloseTo(truth, within(truth * 0.005));
        assertThat(fence.metresToEdge(Wgs84.of(-43, -92))).isGreaterThan(19_000_000);
        assertThat(fence.decide(beijing, 1e6)).isEqualTo(FenceDecision.OUTSIDE);
    }
}
