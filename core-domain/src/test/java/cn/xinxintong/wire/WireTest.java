package cn.xinxintong.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.place.Bd09;
import cn.xinxintong.place.Gcj02;
import cn.xinxintong.place.Point;
import cn.xinxintong.place.Wgs84;
import cn.xinxintong.wire.PlatformRequest.Method;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    private final ObjectMapper json = new ObjectMapper();

    @Nested
    class APoint {
        @Test
        void isWrittenWithItsDatum() throws Exception {
            assertThat(json.readTree(json.writeValueAsBytes(PointForm.of(Wgs84.of(43.8, 87.6)))))
                    .isEqualTo(json.readTree("{\"lat\":43.8,\"lng\":87.6,\"datum\":\"WGS84\"}"));
        }

        @ParameterizedTest
        @EnumSource(PointForm.Datum.class)
        void isReadInItsDatum(PointForm.Datum datum) throws Exception {
            Point expected =
                    switch (datum) {
                        case WGS84 -> Wgs84.of(43.8, 87.6);
                        case GCJ02 -> Gcj02.of(43.8, 87.6);
                        case BD09 -> Bd09.of(43.8, 87.6);
                    };

            assertThat(read("{\"lat\":43.8,\"lng\":87.6,\"datum\":\"" + datum + "\"}")
                            .toPoint())
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"lat\":90.1,\"lng\":87.6,\"datum\":\"WGS84\"}",
                    "{\"lat\":43.8,\"lng\":-180.1,\"datum\":\"WGS84\"}",
                    "{\"lat\":\"NaN\",\"lng\":87.6,\"datum\":\"WGS84\"}",
                    "{\"lat\":43.8,\"lng\":\"Infinity\",\"datum\":\"WGS84\"}"
                })
        void isStoppedAtTheDoorWhenItIsNotOnTheEarth(String text) throws Exception {
            PointForm form = read(text);

            assertThat(violations(form)).isPositive();
            assertThatIllegalArgumentException().isThrownBy(form::toPoint);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"lng\":87.6,\"datum\":\"WGS84\"}",
                    "{\"lat\":43.8,\"datum\":\"WGS84\"}",
                    "{\"lat\":43.8,\"lng\":87.6}"
                })
        void isStoppedAtTheDoorWhenAPartIsMissing(String text) throws Exception {
            assertThat(violations(read(text))).isEqualTo(1);
        }

        private PointForm read(String text) throws JsonProcessingException {
            return json.readValue(text, PointForm.class);
        }

        private int violations(PointForm form) {
            try (var factory = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()) {
                return factory.getValidator().validate(form).size();
            }
        }
    }

    @Nested
    class AProblem {
        private final Problem problem = new Problem(
                "/problems/invalid-input",
                "invalid input",
                422,
                "INVALID_INPUT",
                false,
                "7Q4K-20XA",
                "手机号不对。",
                30L,
                List.of(new Problem.Field("device.id", "Size", "太长")),
                3,
                List.of("OFFICER"),
                null);

        @Test
        void bearsTheNamesOfRfc9457AndOurs() throws Exception {
            assertThat(names(json.writeValueAsString(problem)))
                    .containsExactlyInAnyOrder(
                            "type",
                            "title",
                            "status",
                            "code",
                            "retryable",
                            "requestId",
                            "detail",
                            "retryAfterSeconds",
                            "fields",
                            "triesLeft",
                            "roads");
        }

        @Test
        void isReadAsItWasWritten() throws Exception {
            assertThat(json.readValue(json.writeValueAsBytes(problem), Problem.class))
                    .isEqualTo(problem);
        }

        private List<String> names(String text) throws JsonProcessingException {
            return new ArrayList<>(json.readValue(text, new TypeReference<Map<String, Object>>() {})
                    .keySet());
        }
    }

    @Test
    void aPageIsReadAsItWasWritten() throws Exception {
        var page = new Page<>(List.of("a", "b"), "next");

        assertThat(json.readValue(json.writeValueAsString(page), new TypeReference<Page<String>>() {}))
                .isEqualTo(page);
        assertThat(Page.whole(List.of("a")).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(classes = {PointForm.class, Problem.class, Problem.Field.class, Page.class})
    void everyComponentBearsItsNameForAndroid(Class<?> form) throws Exception {
        for (RecordComponent component : form.getRecordComponents()) {
            JsonProperty name = form.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);

            assertThat(name).describedAs(component.toString()).isNotNull();
            assertThat(name.value()).isEqualTo(component.getName());
        }
    }

    @Nested
    class ARequest {
        @ParameterizedTest
        @CsvSource({"GET, true", "PUT, true", "DELETE, true", "POST, false", "PATCH, false"})
        void isHarmlessTwiceByItsMethod(Method method, boolean harmless) {
            assertThat(PlatformRequest.send(method, "/v1/x", "body", Void.class).isIdempotent())
                    .isEqualTo(harmless);
        }

        @Test
        void isHarmlessTwiceByItsKey() {
            assertThat(PlatformRequest.create("/v1/x", "body", "key-1", Void.class)
                            .isIdempotent())
                    .isTrue();
        }

        @Test
        void keepsTheOrderOfItsQueryAndCannotBeChanged() {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("to", "2026-06");
            query.put("from", "2026-01");
            var request = PlatformRequest.get("/v1/me/wages", query, Void.class);
            query.put("limit", "1");

            assertThat(request.query().keySet()).containsExactly("to", "from");
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> request.query().put("limit", "1"));
        }

        @Test
        void hidesWhatItCarriesInToString() {
            var request = new PlatformRequest<>(
                    Method.POST, "/v1/x", Map.of("mobile", "13812345678"), "a secret body", "key-1", Void.class);

            assertThat(request.toString()).contains("POST").doesNotContain("secret", "138", "key-1");
        }
    }
}
