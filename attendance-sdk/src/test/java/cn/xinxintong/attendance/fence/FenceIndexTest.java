package cn.xinxintong.attendance.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.place.Wgs84;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FenceIndexTest {
    private final Random random = new Random(8);
    private final Map<String, Geofence> fences = new LinkedHashMap<>();

    @Test
    void answersAsEveryFenceByItself() {
        fences.put("province", Geofence.of(List.of(new Circle(Wgs84.of(43.8, 87.6), 25_000))));
        for (int i = 0; i < 300; i++) fences.put("site " + i, fence());
        FenceIndex<String> index = FenceIndex.of(fences);

        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            Wgs84 point = somewhere();
            List<String> holding = index.holding(point);
            assertThat(holding)
                    .isEqualTo(fences.keySet().stream()
                            .filter(k -> fences.get(k).holds(point))
                            .toList());
            found += holding.size();
        }
        assertThat(found).isGreaterThan(5_000);
    }

    @Test
    void knowsWhatSomebodyIsNotSurelyOutsideOf() {
        for (int i = 0; i < 100; i++) fences.put("site " + i, fence());
        FenceIndex<String> index = FenceIndex.of(fences);

        for (double accuracy : new double[] {0, 15, 800, 9_999, 10_001, 1e9}) {
            for (int i = 0; i < 200; i++) {
                Wgs84 point = somewhere();
                assertThat(index.near(point, accuracy))
                        .isEqualTo(fences.keySet().stream()
                                .filter(k -> fences.get(k).decide(point, accuracy) != FenceDecision.OUTSIDE)
                                .toList());
            }
        }
    }

    @Test
    void namesAFenceOnceEvenWhereItsAreasOverlap() {
        Circle here = new Circle(Wgs84.of(43.8, 87.6), 3_000);
        FenceIndex<String> index = FenceIndex.of(Map.of("site", Geofence.of(List.of(here, here))));

        assertThat(index.holding(here.centre())).containsExactly("site");
    }

    @Test
    void isEmptyWhereThereIsNothing() {
        FenceIndex<String> none = FenceIndex.of(Map.of());

        for (double lat : new double[] {-90, 0, 90}) {
            for (double lng : new double[] {-180, 0, 180}) {
                assertThat(none.holding(Wgs84.of(lat, lng))).isEmpty();
                assertThat(none.near(Wgs84.of(lat, lng), 100)).isEmpty();
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> none.near(Wgs84.of(43, 87), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> none.near(Wgs84.of(43, 87), Double.NaN));
    }

    private Wgs84 somewhere() {
        return Wgs84.of(43.5 + 0.6 * random.nextDouble(), 87.2 + 0.8 * random.nextDouble());
    }

    private Geofence fence() {
        Wgs84 middle = somewhere();
        Circle circle = new Circle(middle, 50 + 1_500 * random.nextDouble());
        Corridor road = new Corridor(List.of(middle, somewhere()), 10 + 90 * random.nextDouble());
        return Geofence.of(random.nextInt(4) == 0 ? List.of(circle, road) : List.of(circle));
    }
}
