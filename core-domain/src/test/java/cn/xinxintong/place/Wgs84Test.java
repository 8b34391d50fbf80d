package cn.xinxintong.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Wgs84Test {
    private static final double ONE_MILLIMETRE = 0.001;

    @Property(tries = 5000)
    void measuresWithinOneMillimetreUpToFiftyKilometres(
            @ForAll @DoubleRange(min = 34, max = 50) double lat,
            @ForAll @DoubleRange(min = 73, max = 97) double lng,
            @ForAll @DoubleRange(max = 360) double azimuth,
            @ForAll @DoubleRange(max = 50_000) double metres) {
        var there = Geodesic.WGS84.Direct(lat, lng, azimuth, metres);

        double measured = Wgs84.of(lat, lng).metresTo(Wgs84.of(there.lat2, there.lon2));

        assertThat(measured).isCloseTo(metres, within(ONE_MILLIMETRE));
    }

    @Property(tries = 5000)
    void measuresWithinOneMillimetreFartherAwayToo(
            @ForAll @DoubleRange(min = 15, max = 60) double lat,
            @ForAll @DoubleRange(min = 70, max = 140) double lng,
            @ForAll @DoubleRange(max = 360) double azimuth,
            @ForAll @DoubleRange(max = 3_000_000) double metres) {
        var there = Geodesic.WGS84.Direct(lat, lng, azimuth, metres);

        double measured = Wgs84.of(lat, lng).metresTo(Wgs84.of(there.lat2, there.lon2));

        assertThat(measured).isCloseTo(metres, within(ONE_MILLIMETRE));
    }

    @Property
    void measuresTheSameThereAndBack(
            @ForAll @DoubleRange(min = -90, max = 90) double lat1,
            @ForAll @DoubleRange(min = -180, max = 180) double lng1,
            @ForAll @DoubleRange(min = -90, max = 90) double lat2,
            @ForAll @DoubleRange(min = -180, max = 180) double lng2) {
        Wgs84 here = Wgs84.of(lat1, lng1);
        Wgs84 there = Wgs84.of(lat2, lng2);

        assertThat(here.metresTo(there)).isCloseTo(there.metresTo(here), within(ONE_MILLIMETRE));
        assertThat(here.metresTo(there)).isBetween(0.0, 20_040_000.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 179.999, 0, -179.999",
        "89.999, 0, 89.999, 180",
        "-89.9, 10, 89.9, -100",
        "90, 0, 90, 120",
        "90, 0, -90, 0",
        "0, 0, 0, 90"
    })
    void measuresAcrossTheDateLineAndThePoles(double lat1, double lng1, double lat2, double lng2) {
        double truth = Geodesic.WGS84.Inverse(lat1, lng1, lat2, lng2).s12;

        assertThat(Wgs84.of(lat1, lng1).metresTo(Wgs84.of(lat2, lng2))).isCloseTo(truth, within(ONE_MILLIMETRE));
    }

    @Test
    void measuresNearlyToTheAntipodeWithinHalfAPerCent() {
        double truth = Geodesic.WGS84.Inverse(43.8, 87.6, -43.79, -92.5).s12;

        assertThat(Wgs84.of(43.8, 87.6).metresTo(Wgs84.of(-43.79, -92.5))).isCloseTo(truth, within(truth * 0.005));
    }

    @Test
    void isNoMetreFromItself() {
        assertThat(Wgs84.of(43.8, 87.6).metresTo(Wgs84.of(43.8, 87.6))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"90.0001, 0", "-90.0001, 0", "0, 180.0001", "0, -180.0001", "NaN, 0", "0, NaN", "Infinity, 0"})
    void isNowhereOffTheEarth(double lat, double lng) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wgs84.of(lat, lng));
        assertThatIllegalArgumentException().isThrownBy(() -> Gcj02.of(lat, lng));
        assertThatIllegalArgumentException().isThrownBy(() -> Bd09.of(lat, lng));
    }
}
