package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PermanentResidentIdTest {

    /** GA 2102-2023: cards since 2023-12-01. */
    @Nested
    class CardOf2023 {
        private static final String SAMPLE = "932682198501010017";

        @Test
        void acceptsThePublicSample() {
            var number = PermanentResidentId.parse(SAMPLE);

            assertThat(number.birthDate()).isEqualTo(LocalDate.of(1985, 1, 1));
            assertThat(number.masked()).isEqualTo("932682********0017");
        }

        @ParameterizedTest
        @ValueSource(strings = {"932682198501010018", "832682198501010017", "932682198502300017", "93268219850101001"})
        void refusesAWrongOne(String text) {
            assertThat(PermanentResidentId.isValid(text)).isFalse();
        }

        @Test
        void refusesEveryTwoDifferentNeighboursThatChangedPlaces() {
            for (int place = 0; place < 17; place++) {
                if (SAMPLE.charAt(place) == SAMPLE.charAt(place + 1)) continue;
                String typed = SAMPLE.substring(0, place)
                        + SAMPLE.charAt(place + 1)
                        + SAMPLE.charAt(place)
                        + SAMPLE.substring(place + 2);
                assertThat(PermanentResidentId.isValid(typed)).isFalse();
            }
        }

        @Property
        void refusesEverySingleWrongDigit(
                @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 10) int replacement) {
            char wrong = "0123456789X".charAt(replacement);
            Assume.that(wrong != SAMPLE.charAt(place));

            String typed = SAMPLE.substring(0, place) + wrong + SAMPLE.substring(place + 1);

            assertThat(PermanentResidentId.isValid(typed)).isFalse();
        }
    }

    @Nested
    class CardOf2017 {
        @ParameterizedTest
        @CsvSource({
            "USA110085010112, 1985-01-01",
            "KAZ650016022912, 2016-02-29",
            "KAZ650018061212, 1918-06-12",
            "KAZ650017061212, 2017-06-12",
            "PAK650000022912, 2000-02-29"
        })
        void readsTheTwoDigitYearAsTheLatestNotAfter2017(String text, LocalDate born) {
            assertThat(PermanentResidentId.parse(text).birthDate()).isEqualTo(born);
        }

        @Test
        void forgivesSmallLettersBlanksAndFullWidth() {
            assertThat(PermanentResidentId.parse(" usa1100８５010112"))
                    .isEqualTo(new PermanentResidentId("USA110085010112"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"US1110085010112", "USA110085023012", "USA110085130112", "USA11008501011", "USA110085010I12"
                })
        void refusesAWrongOne(String text) {
            assertThat(PermanentResidentId.isValid(text)).isFalse();
        }

        /** The rule of its last digit is not public, so a slip is noticed only where no date can stand. */
        @Test
        void hasNoCheckCharacterThatWouldNoticeASlip() {
            assertThat(PermanentResidentId.isValid("USA110085010112")).isTrue();
            assertThat(PermanentResidentId.isValid("USA110085010113")).isTrue();
            assertThat(PermanentResidentId.isValid("USA110085010121")).isTrue();
        }

        @Test
        void showsItsOwnerTheFirstSixAndTheLastFour() {
            assertThat(PermanentResidentId.parse("USA110085010112").masked()).isEqualTo("USA110*****0112");
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"😀", "11010519491231002X", "110105491231002"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(PermanentResidentId.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "93268219850101001, LENGTH",
        "USA11008501011, LENGTH",
        "US1110085010112, CHARACTER",
        "USA110085010I12, CHARACTER",
        "9326821985010100I7, CHARACTER",
        "932682198501010O17, CHARACTER",
        "11010519491231002X, AREA",
        "932682198502300017, DATE",
        "USA110085023012, DATE",
        "PAK650000022812A, LENGTH",
        "932682198501010018, CHECK_CHARACTER"
    })
    void saysWhichRuleATextBreaks(String text, IdentityFault fault) {
        assertThat(PermanentResidentId.fault(text)).contains(fault);
        assertThatExceptionOfType(IdentityFaultException.class)
                .isThrownBy(() -> PermanentResidentId.parse(text))
                .returns(fault, IdentityFaultException::fault);
    }

    @ParameterizedTest
    @CsvSource({"932682198501010017, 1985-01-01", "usa110085010112, 1985-01-01", "KAZ650017061212, 2017-06-12"})
    void saysWhenTheBirthIsStillToCome(String text, LocalDate birthday) {
        assertThat(PermanentResidentId.isValid(text, birthday)).isTrue();
        assertThat(PermanentResidentId.isValid(text, LocalDate.MAX)).isTrue();
        assertThat(PermanentResidentId.isValid(text, birthday.minusDays(1))).isFalse();
        assertThat(PermanentResidentId.fault(text, birthday)).isEmpty();
        assertThat(PermanentResidentId.fault(text, birthday.minusDays(1))).contains(IdentityFault.NOT_BORN);
        assertThat(PermanentResidentId.fault(text + "1", birthday)).contains(IdentityFault.LENGTH);
    }

    @Test
    void findsNothingTooShort() {
        assertThat(PermanentResidentId.fault(null)).contains(IdentityFault.LENGTH);
        assertThat(PermanentResidentId.isValid(null, LocalDate.EPOCH)).isFalse();
        assertThat(PermanentResidentId.isValid("USA110085023012", LocalDate.MAX))
                .isFalse();
    }

    @Test
    void hidesItsCharactersInToString() {
        assertThat(PermanentResidentId.parse("USA110085010112")).hasToString("PermanentResidentId[***************]");
        assertThat(PermanentResidentId.parse("932682198501010017"))
                .hasToString("PermanentResidentId[******************]");
    }

    @Test
    void neverRepeatsAWrongNumberInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermanentResidentId.parse("USA110085023012"))
                .withMessageNotContaining("USA");
    }
}
