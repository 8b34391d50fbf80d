package cn.xinxintong.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTest {
    private static final double ONE_MILLIMETRE = 0.001;

    @ParameterizedTest
    @CsvSource({
        "Urumqi, 43.8256, 87.6168, 265",
        "Kashgar, 39.4704, 75.9898, 255",
        "Hami, 42.8185, 93.5151, 215",
        "Nanning, 22.8170, 108.3665, 513"
    })
    void shiftsBySoManyMetres(String city, double lat, double lng, double metres) {
        Wgs84 truth = Wgs84.of(lat, lng);

        Gcj02 drawn = truth.toGcj02();

        assertThat(truth.metresTo(Wgs84.of(drawn.lat(), drawn.lng())))
                .describedAs(city)
                .isCloseTo(metres, within(3.0)); // the shift changes by a metre from one street to the next
    }

    @Property
    void comesBackFromChineseMapsWithinAMillimetre(
            @ForAll @DoubleRange(min = 18, max = 53) double lat,
            @ForAll @DoubleRange(min = 73.5, max = 135) double lng) {
        Wgs84 truth = Wgs84.of(lat, lng);

        assertThat(truth.toGcj02().toWgs84().metresTo(truth)).isLessThan(ONE_MILLIMETRE);
    }

    @Property
    void comesBackFromBaiduWithinAMillimetre(
            @ForAll @DoubleRange(min = 18, max = 53) double lat,
            @ForAll @DoubleRange(min = 73.5, max = 135) double lng) {
        Wgs84 truth = Wgs84.of(lat, lng);

        assertThat(Bd09.of(truth.toGcj02()).toWgs84().metresTo(truth)).isLessThan(ONE_MILLIMETRE);
    }

    @Test
    void shiftsOnceMoreForBaidu() {
        Gcj02 drawn = Gcj02.of(39.90469, 116.40717);

        Bd09 baidu = Bd09.of(drawn);

        assertThat(baidu.lat()).isCloseTo(39.9110, within(0.0002));
        assertThat(baidu.lng()).isCloseTo(116.4136, within(0.0002));
    }

    @ParameterizedTest
    @CsvSource({"48.8566, 2.3522", "-33.86, 151.2", "56, 100", "0.8, 100", "40, 72", "40, 138"})
    void leavesTheRestOfTheWorldWhereItIs(double lat, double lng) {
        Wgs84 abroad = Wgs84.of(lat, lng);

        assertThat(abroad.toGcj02()).isEqualTo(Gcj02.of(lat, lng));
        assertThat(Gcj02.of(lat, lng).toWgs84()).isEqualTo(abroad);
        assertThat(Bd09.of(Gcj02.of(lat, lng))).isEqualTo(Bd09.of(lat, lng));
        assertThat(Bd09.of(lat, lng).toWgs84()).isEqualTo(abroad);
    }

    @ParameterizedTest
    @CsvSource({"-90, -180", "90, 180", "90, -180", "-90, 180", "0, 0"})
    void readsTheCornersOfTheWorldInEveryDatum(double lat, double lng) {
        assertThat(Gcj02.of(lat, lng).toWgs84()).isEqualTo(Wgs84.of(lat, lng));
        assertThat(Bd09.of(lat, lng).toWgs84()).isEqualTo(Wgs84.of(lat, lng));
    }

    @Property
    void neverLeavesTheEarth(
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng) {
        assertThat(Bd09.of(lat, lng).toWgs84()).isNotNull();
        assertThat(Bd09.of(Wgs84.of(lat, lng).toGcj02())).isNotNull();
    }

    @Test
    void isItsOwnTruthWhenASatelliteSaysIt() {
        assertThat(Wgs84.of(43.8, 87.6).toWgs84()).isEqualTo(Wgs84.of(43.8, 87.6));
    }
}
