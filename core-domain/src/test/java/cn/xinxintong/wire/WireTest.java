package cn.xinxintong.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.place.Bd09;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PointForm.Datum;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @Nested
    class APoint {
        @Test
        void keepsItsDatum() {
            assertThat(new PointForm(43.8, 87.6, Datum.WGS84).toPoint()).isEqualTo(Wgs84.of(43.8, 87.6));
            assertThat(new PointForm(43.8, 87.6, Datum.GCJ02).toPoint()).isEqualTo(Gcj02.of(43.8, 87.6));
            assertThat(new PointForm(43.8, 87.6, Datum.BD09).toPoint()).isEqualTo(Bd09.of(43.8, 87.6));
        }

        @Test
        void ofASatelliteSaysSo() {
            assertThat(PointForm.of(Wgs84.of(43.8, 87.6))).isEqualTo(new PointForm(43.8, 87.6, Datum.WGS84));
        }

        @ParameterizedTest
        @EnumSource
        void outOfRangeIsNoPointInAnyDatum(Datum datum) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PointForm(91.0, 87.6, datum).toPoint());
            assertThatIllegalArgumentException().isThrownBy(() -> new PointForm(Double.NaN, 87.6, datum).toPoint());
        }
    }

    @Nested
    class ARequest {
        @ParameterizedTest
        @EnumSource(
                value = PlatformRequest.Method.class,
                names = {"GET", "PUT", "DELETE"})
        void thatReadsReplacesOrRemovesMayBeRepeated(PlatformRequest.Method method) {
            assertThat(PlatformRequest.send(method, "/v1/me", "body", Void.class)
                            .isIdempotent())
                    .isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = PlatformRequest.Method.class,
                names = {"POST", "PATCH"})
        void thatAddsOrChangesMayNot(PlatformRequest.Method method) {
            assertThat(PlatformRequest.send(method, "/v1/me", "body", Void.class)
                            .isIdempotent())
                    .isFalse();
        }

        @Test
        void thatBearsAKeyMayBeRepeated() {
            PlatformRequest<Void> request = PlatformRequest.create("/v1/punches", "body", "key-1", Void.class);

            assertThat(request.isIdempotent()).isTrue();
            assertThat(request.method()).isEqualTo(PlatformRequest.Method.POST);
        }

        @Test
        void keepsTheOrderOfItsQueryAndACopyOfIt() {
            Map<String, String> query = new LinkedHashMap<>();
            for (String name : List.of("to", "from", "cursor", "a")) query.put(name, "1");
            PlatformRequest<Void> request = PlatformRequest.get("/v1/attendance", query, Void.class);
            query.clear();

            assertThat(request.query().keySet()).containsExactly("to", "from", "cursor", "a");
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> request.query().put("b", "2"));
        }
    }

    @Test
    void aWholePageIsTheLastAndACopy() {
        List<String> items = new ArrayList<>(List.of("a", "b"));
        Page<String> page = Page.whole(items);
        items.clear();

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isNull();
    }

    @Test
    void theHomeScreenHasTenEntries() {
        assertThat(HomeForm.Name.values()).hasSize(10);
    }

    @Test
    void aProblemLeavesOutWhatItDoesNotHave() {
        assertThat(Problem.class.getAnnotation(JsonInclude.class).value()).isEqualTo(JsonInclude.Include.NON_NULL);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Problem.class,
                Problem.Field.class,
                PointForm.class,
                Page.class,
                HomeForm.class,
                HomeForm.Month.class,
                HomeForm.Tile.class
            })
    void everyComponentSaysItsNameOnTheWire(Class<? extends Record> form) {
        Constructor<?> constructor = form.getDeclaredConstructors()[0];

        assertThat(constructor.getParameters()).allSatisfy(parameter -> {
            JsonProperty property = parameter.getAnnotation(JsonProperty.class);
            assertThat(property).isNotNull();
            assertThat(property.value()).isEqualTo(parameter.getName());
        });
    }
}
