package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import cn.xinxintong.testing.People;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    private static final String SAMPLE = "11010519491231002X";

    /** The examples that the standard prints. */
    @Nested
    class Gb11643 {
        @ParameterizedTest
        @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
        void acceptsItsSamples(String sample) {
            assertThat(ResidentId.isValid(sample)).isTrue();
            assertThat(ResidentId.parse(sample).text()).isEqualTo(sample);
        }

        @Test
        void readsSomebodyBornIn1880() {
            var old = ResidentId.parse("440524188001010014");

            assertThat(old.birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
            assertThat(old.areaCode()).isEqualTo("440524");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000199408230021", "830000199201300022"})
    void acceptsTheResidencePermitsOfHongKongAndTaiwan(String sample) {
        assertThat(ResidentId.isValid(sample)).isTrue();
    }

    @Test
    void acceptsTheResidencePermitOfMacao() {
        assertThat(ResidentId.isValid(People.residentId("82000019900101001").text()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X ",
                "110105 19491231 002X",
                "1101051949\u00a01231002X",
                "　11010519491231002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "１１０１０５１９４９１２３１００２ｘ"
            })
    void forgivesHowPeopleType(String typed) {
        assertThat(ResidentId.isValid(typed)).isTrue();
        assertThat(ResidentId.parse(typed)).isEqualTo(new ResidentId(SAMPLE));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "110105491231002",
                "11010519491231002",
                "11010519491231002XX",
                "1101051949123100X2",
                "110105194912310020",
                "11010519491231002Y",
                "11010519491231002-X",
                "110105194912310٠2X",
                "11010519491231😀X",
                "1101051949123100😀",
                "'; drop table account --",
                "                  ",
                "000000000000000000"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(ResidentId.isValid(text)).isFalse();
    }

    @Test
    void refusesAnAreaThatBeginsWithNought() {
        assertThat(ResidentId.isValid("010105194912310021")).isFalse();
    }

    @Test
    void refusesAnAreaThatBeginsWithNineWhichIsAForeignersCard() {
        assertThat(ResidentId.isValid("932682198501010017")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260231", "20260431", "20260010", "20261301", "20260100", "20260132", "00000101"})
    void refusesADateThatIsNotInTheCalendar(String date) {
        assertThat(withRightCheckCharacter("650102" + date + "001")).noneMatch(ResidentId::isValid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240229", "20000229", "19600229"})
    void acceptsTheLeapDay(String date) {
        assertThat(withRightCheckCharacter("650102" + date + "001")).anyMatch(ResidentId::isValid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20230229", "19000229", "21000229"})
    void refusesTheLeapDayOfACommonYear(String date) {
        assertThat(withRightCheckCharacter("650102" + date + "001")).noneMatch(ResidentId::isValid);
    }

    @Test
    void leavesWhetherTheBirthHasHappenedToWhoeverAsks() {
        var child = People.residentId("65010220260602001");

        assertThat(child.bornBy(LocalDate.of(2026, 6, 1))).isFalse();
        assertThat(child.bornBy(LocalDate.of(2026, 6, 2))).isTrue();
        assertThat(child.ageOn(LocalDate.of(2026, 6, 1))).isLessThan(1);
    }

    @Test
    void countsAYearOnTheBirthday() {
        var zhang = People.residentId("65010220080601001");

        assertThat(zhang.ageOn(LocalDate.of(2026, 5, 31))).isEqualTo(17);
        assertThat(zhang.ageOn(LocalDate.of(2026, 6, 1))).isEqualTo(18);
    }

    @Test
    void showsItsOwnerTheFirstSixAndTheLastFour() {
        assertThat(new ResidentId(SAMPLE).masked()).isEqualTo("110105********002X");
    }

    @Test
    void givesTheLastSixAsTheInitialPassword() {
        assertThat(ResidentId.parse("11010519491231002x").lastSix()).isEqualTo("31002X");
    }

    @Test
    void hidesItsDigitsInToString() {
        assertThat(new ResidentId(SAMPLE)).hasToString("ResidentId[******************]");
    }

    @Test
    void neverRepeatsAWrongNumberInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentId.parse("110105194912310029"))
                .withMessageNotContainingAny("110105", "1231", "0029");
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "11010519491231002, LENGTH",
        "110105491231002, LENGTH",
        "110105１９４９1231002XX, LENGTH",
        "11010519491231OO2X, CHARACTER",
        "1101051949123100X2, CHARACTER",
        "11010519491231002Y, CHARACTER",
        "110105194912310٠2X, CHARACTER",
        "010105194912310021, AREA",
        "932682198501010017, AREA",
        "110105194902310028, DATE",
        "110105000001010028, DATE",
        "110105194912310021, CHECK_CHARACTER",
        "11010519491231020X, CHECK_CHARACTER"
    })
    void saysWhichRuleATextBreaks(String text, IdentityFault fault) {
        assertThat(ResidentId.fault(text)).contains(fault);
        assertThatExceptionOfType(IdentityFaultException.class)
                .isThrownBy(() -> ResidentId.parse(text))
                .returns(fault, IdentityFaultException::fault);
    }

    @Test
    void findsNoFaultInARightNumber() {
        assertThat(ResidentId.fault(" 11010519491231002x")).isEmpty();
        assertThat(ResidentId.fault("1101051949123100２X")).isEmpty();
        assertThat(ResidentId.fault("11010519491231002Ｘ")).isEmpty();
    }

    @Test
    void findsNothingTooShort() {
        assertThat(ResidentId.fault(null)).contains(IdentityFault.LENGTH);
        assertThat(ResidentId.isValid(null, LocalDate.EPOCH)).isFalse();
    }

    @Test
    void saysWhenTheBirthIsStillToCome() {
        String typed = "　" + People.residentId("65010220260602001").digits();
        LocalDate birthday = LocalDate.of(2026, 6, 2);

        assertThat(ResidentId.isValid(typed, birthday)).isTrue();
        assertThat(ResidentId.isValid(typed, birthday.minusDays(1))).isFalse();
        assertThat(ResidentId.fault(typed, birthday)).isEmpty();
        assertThat(ResidentId.fault(typed, birthday.minusDays(1))).contains(IdentityFault.NOT_BORN);
        assertThat(ResidentId.fault(typed + "1", birthday)).contains(IdentityFault.LENGTH);
        assertThat(ResidentId.isValid("110105194912310021", birthday)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, FEMALE", "810000199408230021, FEMALE", "440524188001010014, MALE"})
    void knowsTheSexByTheLastDigitOfTheOrder(String number, Sex sex) {
        assertThat(ResidentId.parse(number).sex()).isEqualTo(sex);
    }

    /** GB 11643-1989: 15 digits. */
    @Nested
    class FirstGeneration {
        @ParameterizedTest
        @CsvSource({
            "110105491231002, 11010519491231002X",
            "１１０１０５491231 002, 11010519491231002X",
            "110105000101995, 11010519000101995",
            "110105491231916, 11010519491231916",
            "110105950101996, 11010518950101996",
            "110105950101999, 11010518950101999"
        })
        void isReadAsTheNumberThatItsHolderBearsSince(String old, String begins) {
            assertThat(ResidentId.ofFirstGeneration(old).digits()).startsWith(begins);
        }

        @ParameterizedTest
        @CsvSource({
            "11010549123100, LENGTH",
            "11010519491231002X, LENGTH",
            "11010549123100X, CHARACTER",
            "010105491231002, AREA",
            "110105490231002, DATE"
        })
        void isRefusedWithTheRuleThatItBreaks(String old, IdentityFault fault) {
            assertThatExceptionOfType(IdentityFaultException.class)
                    .isThrownBy(() -> ResidentId.ofFirstGeneration(old))
                    .returns(fault, IdentityFaultException::fault);
        }
    }

    @Test
    void isNotMadeOfNothing() {
        assertThatNullPointerException().isThrownBy(() -> new ResidentId(null));
    }

    @Test
    void isNotMadeOfAnUnfoldedNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResidentId("11010519491231002x"));
    }

    @Property
    void acceptsWhatIso7064MakesOfAnyPerson(@ForAll("first17") String first17) {
        assertThat(ResidentId.isValid(first17 + iso7064(first17))).isTrue();
    }

    @Property
    void refusesEverySingleWrongDigit(
            @ForAll("first17") String first17,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @IntRange(max = 10) int replacement) {
        String right = first17 + iso7064(first17);
        char wrong = "0123456789X".charAt(replacement);
        Assume.that(wrong != right.charAt(place));

        String typed = right.substring(0, place) + wrong + right.substring(place + 1);

        assertThat(ResidentId.isValid(typed)).isFalse();
    }

    @Property
    void refusesEveryTwoDifferentNeighboursThatChangedPlaces(@ForAll("first17") String first17) {
        String right = first17 + iso7064(first17);

        for (int place = 0; place < 17; place++) {
            if (right.charAt(place) == right.charAt(place + 1)) continue;
            assertThat(ResidentId.isValid(swapped(right, place, place + 1))).isFalse();
        }
    }

    @Property
    void readsWhatItWrites(@ForAll("first17") String first17) {
        ResidentId number = ResidentId.parse(first17 + iso7064(first17));

        assertThat(ResidentId.parse(number.digits())).isEqualTo(number);
        assertThat(IdentityNumber.parse(number.text())).isEqualTo(number);
    }

    /**
     * ISO 7064 MOD 11-2: a number is right if its characters, times 2 to the power of their place from the right, add up
     * to 1 modulo 11, X counting 10. What a slip of the pen adds to that sum is tried in full, over all places and
     * characters, so the two kinds of slip are caught not as a rule but always.
     */
    @Nested
    class Mod11_2 {
        @Test
        void noticesEveryWrongCharacterInEveryPlace() {
            for (int place = 0; place < 18; place++)
                for (int right = 0; right < 11; right++)
                    for (int wrong = 0; wrong < 11; wrong++)
                        assertThat((wrong - right) * weight(place) % 11 == 0).isEqualTo(wrong == right);
        }

        @Test
        void noticesEveryTwoDifferentNeighboursThatChangedPlaces() {
            for (int place = 0; place < 17; place++)
                for (int left = 0; left < 11; left++)
                    for (int right = 0; right < 11; right++)
                        assertThat((right - left) * (weight(place) - weight(place + 1)) % 11 == 0)
                                .isEqualTo(left == right);
        }

        @Test
        void noticesTwoThatChangedPlacesOverAThirdToo() {
            for (int place = 0; place < 16; place++)
                for (int left = 0; left < 11; left++)
                    for (int right = 0; right < 11; right++)
                        assertThat((right - left) * (weight(place) - weight(place + 2)) % 11 == 0)
                                .isEqualTo(left == right);
        }

        @Test
        void doesNotNoticeTwoThatChangedPlacesTenApartWhichNoHandDoes() {
            String right = "650102199003071" + "23";
            right += iso7064(right);
            String typed = swapped(right, 4, 14);

            assertThat(right.charAt(4)).isNotEqualTo(right.charAt(14));
            assertThat(ResidentId.isValid(right)).isTrue();
            assertThat(ResidentId.isValid(typed)).isTrue();
        }

        private static int weight(int place) {
            return 1 << (17 - place);
        }
    }

    private static String swapped(String text, int one, int other) {
        char[] characters = text.toCharArray();
        characters[one] = text.charAt(other);
        characters[other] = text.charAt(one);
        return new String(characters);
    }

    @Property
    void neverThrowsWhateverTheTextIs(@ForAll String text) {
        assertThat(ResidentId.isValid(text)).isFalse();
    }

    @Provide
    Arbitrary<String> first17() {
        var area = Arbitraries.integers().between(110000, 830000);
        var born = Arbitraries.longs()
                .between(
                        LocalDate.of(1880, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        var order = Arbitraries.integers().between(0, 999);
        return Combinators.combine(area, born, order)
                .as((a, b, o) ->
                        a + b.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format(Locale.ROOT, "%03d", o));
    }

    /** MOD 11-2 from its definition: the sum of digits times powers of two, check character included, is 1 modulo 11. */
    private static char iso7064(String first17) {
        int rest = 0;
        for (char digit : first17.toCharArray()) rest = (rest + (digit - '0')) * 2 % 11;
        return "0123456789X".charAt((12 - rest) % 11);
    }

    private static java.util.List<String> withRightCheckCharacter(String first17) {
        return java.util.List.of(first17 + iso7064(first17));
    }
}
