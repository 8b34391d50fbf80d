package cn.xinxintong.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

class MetresTest {
    @Property(tries = 5000)
    void areWithinAMillimetreOfTheGeodesicUpToFiftyKilometres(
            @ForAll @DoubleRange(min = 34, max = 50) double lat,
            @ForAll @DoubleRange(min = 73, max = 135) double lng,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 50_000) double metres) {
        GeodesicData line = Geodesic.WGS84.Direct(lat, lng, azimuth, metres);

        assertThat(Wgs84.of(lat, lng).metresTo(Wgs84.of(line.lat2, line.lon2))).isCloseTo(metres, within(0.001));
    }

    @Property(tries = 2000)
    void areWithinAMillimetreOfTheGeodesicFarAway(
            @ForAll @DoubleRange(min = -80, max = 80) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng,
            @ForAll @DoubleRange(min = 0, max = 360) double azimuth,
            @ForAll @DoubleRange(min = 200_000, max = 15_000_000) double metres) {
        GeodesicData line = Geodesic.WGS84.Direct(lat, lng, azimuth, metres);

        assertThat(Wgs84.of(lat, lng).metresTo(Wgs84.of(line.lat2, line.lon2))).isCloseTo(metres, within(0.001));
    }

    @Property
    void areTheSameThereAndBack(
            @ForAll @DoubleRange(min = -90, max = 90) double lat1,
            @ForAll @DoubleRange(min = -180, max = 180) double lng1,
            @ForAll @DoubleRange(min = -90, max = 90) double lat2,
            @ForAll @DoubleRange(min = -180, max = 180) double lng2) {
        Wgs84 here = Wgs84.of(lat1, lng1);
        Wgs84 there = Wgs84.of(lat2, lng2);

        assertThat(here.metresTo(there)).isCloseTo(there.metresTo(here), within(0.001));
    }

    @Property
    void areNeverNegativeAndNeverMoreThanHalfTheEarth(
            @ForAll @DoubleRange(min = -90, max = 90) double lat1,
            @ForAll @DoubleRange(min = -180, max = 180) double lng1,
            @ForAll @DoubleRange(min = -90, max = 90) double lat2,
            @ForAll @DoubleRange(min = -180, max = 180) double lng2) {
        assertThat(Wgs84.of(lat1, lng1).metresTo(Wgs84.of(lat2, lng2))).isBetween(0.0, 20_100_000.0);
    }

    @Test
    void areNoneToOneself() {
        assertThat(Wgs84.of(43.8251, 87.6144).metresTo(Wgs84.of(43.8251, 87.6144)))
                .isZero();
        assertThat(Wgs84.of(90, 0).metresTo(Wgs84.of(90, 180))).isLessThan(0.001);
    }

    @Test
    void takeTheShortWayOverTheDateLine() {
        double across = Wgs84.of(44, 179.99).metresTo(Wgs84.of(44, -179.99));

        assertThat(across).isCloseTo(Wgs84.of(44, 0).metresTo(Wgs84.of(44, 0.02)), within(0.001));
    }

    @Test
    void nearTheAntipodeAreWithinHalfAPerCent() {
        double true0 = Geodesic.WGS84.Inverse(0, 0, 0.3, 179.7).s12;

        assertThat(Wgs84.of(0, 0).metresTo(Wgs84.of(0.3, 179.7))).isCloseTo(true0, within(true0 * 0.005));
    }
}
