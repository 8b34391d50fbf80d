package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.xinxintong.testing.People;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    private static final String SAMPLE = "11010519491231002X";

    @Nested
    class Gb11643 {
        @ParameterizedTest
        @ValueSource(strings = {SAMPLE, "440524188001010014"})
        void acceptsTheSamplesOfTheStandard(String sample) {
            assertThat(ResidentId.isValid(sample)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"810000199408230021", "830000199201300022"})
        void acceptsTheResidencePermitsOfHongKongAndTaiwanResidents(String sample) {
            assertThat(ResidentId.parse(sample).text()).isEqualTo(sample);
        }
    }

    @Property
    void refusesEverySingleWrongDigit(
            @ForAll("numbers") ResidentId number,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 9) int digit) {
        char wrong = (char) ('0' + digit);
        Assume.that(number.digits().charAt(place) != wrong);

        StringBuilder changed = new StringBuilder(number.digits());
        changed.setCharAt(place, wrong);

        assertThat(ResidentId.isValid(changed.toString())).isFalse();
    }

    @Property
    void refusesEverySwapOfTwoNeighbours(@ForAll("numbers") ResidentId number, @ForAll @IntRange(max = 16) int place) {
        char left = number.digits().charAt(place);
        char right = number.digits().charAt(place + 1);
        Assume.that(left != right);

        StringBuilder swapped = new StringBuilder(number.digits());
        swapped.setCharAt(place, right);
        swapped.setCharAt(place + 1, left);

        assertThat(ResidentId.isValid(swapped.toString())).isFalse();
    }

    @Property
    void carriesTheDateOfBirthThatItWasMadeOf(@ForAll("days") LocalDate born) {
        assertThat(bornOn(born).birthDate()).isEqualTo(born);
    }

    @Provide
    Arbitrary<ResidentId> numbers() {
        Arbitrary<Integer> areas = Arbitraries.integers().between(100_000, 899_999);
        Arbitrary<Integer> orders = Arbitraries.integers().between(0, 999);
        return Combinators.combine(areas, days(), orders)
                .as((area, born, order) -> People.residentId(first17(area, born, order)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long from = LocalDate.of(1880, 1, 1).toEpochDay();
        long to = LocalDate.of(2040, 12, 31).toEpochDay();
        return Arbitraries.longs().between(from, to).map(LocalDate::ofEpochDay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"19000229", "20230229", "20230431", "20231301", "20230001", "20230100", "20230132", "00000101"})
    void refusesADayThatIsNotInTheCalendar(String day) {
        for (char check : "0123456789X".toCharArray()) {
            assertThat(ResidentId.isValid("650102" + day + "123" + check)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000229", "20240229", "18800101"})
    void acceptsARealDayHoweverRare(String day) {
        assertThat(People.residentId("650102" + day + "123")
                        .birthDate()
                        .toString()
                        .replace("-", ""))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "110105491231002",
                "11010519491231002",
                "11010519491231002XX",
                "X1010519491231002X",
                "1101051949123100XX",
                "110105-19491231-002X",
                "١١010519491231002X",
                "932682198501010017"
            })
    void refusesWhatHasAnotherForm(String text) {
        assertThat(ResidentId.isValid(text)).isFalse();
    }

    @Test
    void nothingIsNotANumber() {
        assertThat(ResidentId.isValid(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105\u300019491231\u00a0002ｘ"
            })
    void forgivesBlanksFullWidthAndASmallX(String typed) {
        assertThat(ResidentId.parse(typed)).isEqualTo(new ResidentId(SAMPLE));
    }

    @Test
    void theConstructorTakesTheCanonicalFormOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResidentId("11010519491231002x"));
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentId.parse("110105194912310021"))
                .withMessage("not a resident identity number");
    }

    @Test
    void toStringShowsNothing() {
        assertThat(new ResidentId(SAMPLE)).hasToString("ResidentId[******************]");
    }

    @Test
    void itsOwnerSeesTheEndsOnly() {
        assertThat(new ResidentId(SAMPLE).masked()).isEqualTo("110105********002X");
    }

    @Test
    void tellsAreaAndLastSix() {
        ResidentId sample = new ResidentId(SAMPLE);

        assertThat(sample.areaCode()).isEqualTo("110105");
        assertThat(sample.lastSix()).isEqualTo("31002X");
    }

    @Test
    void aYearOfLifeIsCompleteOnTheBirthday() {
        ResidentId number = bornOn(LocalDate.of(2008, 6, 1));

        assertThat(number.ageOn(LocalDate.of(2026, 5, 31))).isEqualTo(17);
        assertThat(number.ageOn(LocalDate.of(2026, 6, 1))).isEqualTo(18);
    }

    @Test
    void whoIsBornTodayIsBornByToday() {
        ResidentId number = bornOn(LocalDate.of(2026, 6, 1));

        assertThat(number.bornBy(LocalDate.of(2026, 6, 1))).isTrue();
        assertThat(number.bornBy(LocalDate.of(2026, 5, 31))).isFalse();
    }

    private static ResidentId bornOn(LocalDate day) {
        return People.residentId(first17(650102, day, 123));
    }

    private static String first17(int area, LocalDate born, int order) {
        return String.format(
                "%06d%04d%02d%02d%03d", area, born.getYear(), born.getMonthValue(), born.getDayOfMonth(), order);
    }
}
