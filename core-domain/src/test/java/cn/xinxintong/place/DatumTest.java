package cn.xinxintong.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatumTest {
    @ParameterizedTest
    @CsvSource({
        "Urumqi,  43.8256, 87.6168,  265",
        "Kashgar, 39.4704, 75.9898,  255",
        "Hami,    42.8185, 93.5151,  215",
        "Nanning, 22.8170, 108.3669, 513"
    })
    void chineseMapsDrawACityAsFarAwayAsIsKnown(String city, double lat, double lng, double metres) {
        Wgs84 seen = Wgs84.of(lat, lng);
        Gcj02 drawn = seen.toGcj02();

        assertThat(seen.metresTo(Wgs84.of(drawn.lat(), drawn.lng()))).isCloseTo(metres, within(3.0));
    }

    @Property
    void aPointComesBackFromChineseMapsWithinAMillimetre(
            @ForAll @DoubleRange(min = 18, max = 54) double lat, @ForAll @DoubleRange(min = 73, max = 135) double lng) {
        Wgs84 point = Wgs84.of(lat, lng);

        assertThat(point.toGcj02().toWgs84().metresTo(point)).isLessThan(0.001);
    }

    @Property
    void aPointComesBackFromBaiduWithinAMillimetre(
            @ForAll @DoubleRange(min = 18, max = 54) double lat, @ForAll @DoubleRange(min = 73, max = 135) double lng) {
        Gcj02 point = Gcj02.of(lat, lng);
        Gcj02 back = Bd09.of(point).toGcj02();

        assertThat(Wgs84.of(back.lat(), back.lng()).metresTo(Wgs84.of(lat, lng)))
                .isLessThan(0.001);
    }

    @ParameterizedTest
    @CsvSource({"48.8584,2.2945", "-33.8568,151.2153", "0.8292,105", "55.8272,105", "40,72.0039", "40,137.8348"})
    void outsideTheMappedAreaNothingIsShifted(double lat, double lng) {
        assertThat(Wgs84.of(lat, lng).toGcj02()).isEqualTo(Gcj02.of(lat, lng));
        assertThat(Gcj02.of(lat, lng).toWgs84()).isEqualTo(Wgs84.of(lat, lng));
    }

    @ParameterizedTest
    @CsvSource({"0.8293,105", "55.8271,105", "40,72.004", "40,137.8347"})
    void theEdgesOfTheMappedAreaAreShifted(double lat, double lng) {
        assertThat(Wgs84.of(lat, lng).toGcj02()).isNotEqualTo(Gcj02.of(lat, lng));
    }

    @Property
    void everyPointOfEveryDatumHasAPlaceOnTheEarth(
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng) {
        assertThat(Gcj02.of(lat, lng).toWgs84()).isNotNull();
        assertThat(Bd09.of(lat, lng).toWgs84()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 90.0001, -90.0001})
    void aLatitudeThatIsNoneIsRefusedInEveryDatum(double lat) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wgs84.of(lat, 87));
        assertThatIllegalArgumentException().isThrownBy(() -> Gcj02.of(lat, 87));
        assertThatIllegalArgumentException().isThrownBy(() -> Bd09.of(lat, 87));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 180.0001, -180.0001})
    void aLongitudeThatIsNoneIsRefusedInEveryDatum(double lng) {
        assertThatIllegalArgumentException().isThrownBy(() -> Wgs84.of(43, lng));
        assertThatIllegalArgumentException().isThrownBy(() -> Gcj02.of(43, lng));
        assertThatIllegalArgumentException().isThrownBy(() -> Bd09.of(43, lng));
    }

    @Test
    void aSatellitePointIsItsOwnPlace() {
        assertThat(Wgs84.of(43.8251, 87.6144).toWgs84()).isEqualTo(Wgs84.of(43.8251, 87.6144));
    }
}
