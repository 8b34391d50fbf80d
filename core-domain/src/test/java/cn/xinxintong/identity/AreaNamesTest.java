package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.People;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaNamesTest {
    private final AreaNames names = AreaNames.bundled();

    @ParameterizedTest
    @CsvSource({
        "653125, 新疆维吾尔自治区喀什地区莎车县",
        "650102, 新疆维吾尔自治区乌鲁木齐市天山区",
        "653100, 新疆维吾尔自治区喀什地区",
        "650000, 新疆维吾尔自治区",
        "659001, 新疆维吾尔自治区石河子市",
        "330322, 浙江省",
        "440524, 广东省",
        "810000, 香港特别行政区",
        "830000, 台湾省"
    })
    void nameAnAreaFromTheProvinceDownAsFarAsItIsKnown(String areaCode, String name) {
        assertThat(names.of(areaCode)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"652101, 新疆维吾尔自治区吐鲁番地区吐鲁番市", "652923, 新疆维吾尔自治区阿克苏地区库车县"})
    void keepAnAreaThatWasAbolished(String areaCode, String name) {
        assertThat(names.of(areaCode)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200000", "550101", "840000"})
    void leaveAProvinceThatThereIsNotUnnamed(String areaCode) {
        assertThat(names.of(areaCode)).isEmpty();
    }

    @Test
    void sayOfWhichDayTheyAre() {
        assertThat(names.edition()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "65010219900307123, true",
        "65210119900307123, true",
        "65999919900307123, false",
        "33999919900307123, true",
        "20010119900307123, false"
    })
    void onlyHintAtAnUnknownArea(String first17, boolean known) {
        ResidentId number = People.residentId(first17);

        assertThat(names.knows(number)).isEqualTo(known);
        assertThat(ResidentId.isValid(number.digits())).isTrue();
    }

    @Nested
    class TheFile {
        private final List<String> codes = lines().stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("edition"))
                .map(line -> line.substring(line.startsWith("-") ? 1 : 0, line.indexOf(' ')))
                .toList();

        @Test
        void hasAllThirtyFourOfProvinceLevelAndTheTaiwanPermits() {
            assertThat(codes).filteredOn(code -> code.endsWith("0000")).hasSize(34 + 1);
        }

        @Test
        void hasTheFourteenPrefecturesOfXinjiangAndTwoThatWereAbolished() {
            assertThat(codes)
                    .filteredOn(code -> code.matches("65(?!00)\\d\\d00|650[1-9]00"))
                    .hasSize(14 + 2);
        }

        @Test
        void isInTheOrderOfItsCodesAndHasEachOnce() {
            assertThat(codes).isSorted().doesNotHaveDuplicates();
        }

        @Test
        void putsEveryCountyIntoAPrefectureUnlessTheRegionRulesItItself() {
            assertThat(codes)
                    .filteredOn(code -> !code.endsWith("00") && !code.startsWith("6590"))
                    .allMatch(code -> codes.contains(code.substring(0, 4) + "00"));
        }

        private List<String> lines() {
            var file = AreaNames.class.getResourceAsStream("areas.txt");
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
