package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Nested
    class Gb32100 {
        @ParameterizedTest
        @ValueSource(strings = {"91330322254505447T", "91331122MA2A0M9B7N", "91331122MA2A021605", "913311001484116584"})
        void acceptsCodesInUse(String code) {
            assertThat(CreditCode.isValid(code)).isTrue();
        }

        @Property
        void refusesEverySingleWrongCharacter(
                @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 30) int replacement) {
            String right = "91331122MA2A0M9B7N";
            char wrong = ALPHABET.charAt(replacement);
            Assume.that(wrong != right.charAt(place));

            String typed = right.substring(0, place) + wrong + right.substring(place + 1);

            assertThat(CreditCode.isValid(typed)).isFalse();
        }
    }

    @Test
    void refusesEveryTwoDifferentNeighboursThatChangedPlaces() {
        String right = "91331122MA2A0M9B7N";
        for (int place = 0; place < 17; place++) {
            if (right.charAt(place) == right.charAt(place + 1)) continue;
            String typed = right.substring(0, place)
                    + right.charAt(place + 1)
                    + right.charAt(place)
                    + right.substring(place + 2);
            assertThat(CreditCode.isValid(typed)).isFalse();
        }
    }

    @Nested
    class Gb11714 {
        @ParameterizedTest
        @ValueSource(strings = {"91330322254505447T", "91331122MA2A0M9B7N"})
        void knowsAnOrganisationCodeThatChecks(String code) {
            assertThat(CreditCode.parse(code).organisationCodeChecks()).isTrue();
        }

        @Test
        void onlyHintsAtOneThatDoesNot() {
            var code = withCheckCharacter("91330322254505446");

            assertThat(code.organisationCodeChecks()).isFalse();
        }

        private CreditCode withCheckCharacter(String first17) {
            return ALPHABET.chars()
                    .mapToObj(c -> first17 + (char) c)
                    .filter(CreditCode::isValid)
                    .map(CreditCode::new)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"91330322254505447t", " 9133 0322 2545 0544 7T", "９１３３０３２２２５４５０５４４７Ｔ"})
    void forgivesHowPeopleType(String typed) {
        assertThat(CreditCode.parse(typed)).isEqualTo(new CreditCode("91330322254505447T"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"91330322254505447S", "9133032225450544T", "91I30322254505447T", "9133A322254505447T", "😀"})
    void refusesWhatIsNoCode(String text) {
        assertThat(CreditCode.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "9133032225450544T, LENGTH",
        "91I30322254505447T, CHARACTER",
        "9133A322254505447T, CHARACTER",
        "91330322254505447I, CHARACTER",
        "91330322254505447A, CHECK_CHARACTER"
    })
    void saysWhichRuleATextBreaks(String text, IdentityFault fault) {
        assertThat(CreditCode.fault(text)).contains(fault);
        assertThatExceptionOfType(IdentityFaultException.class)
                .isThrownBy(() -> CreditCode.parse(text))
                .returns(fault, IdentityFaultException::fault);
    }

    @Test
    void findsNoFaultInARightTextAndNothingTooShort() {
        assertThat(CreditCode.fault("91330322254505447t")).isEmpty();
        assertThat(CreditCode.fault(null)).contains(IdentityFault.LENGTH);
    }

    @Test
    void neverRepeatsAWrongCodeInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditCode.parse("91330322254505447S"))
                .withMessageNotContaining("9133");
    }
}
