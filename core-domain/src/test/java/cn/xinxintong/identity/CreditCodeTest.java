package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String SAMPLE = "91331122MA2A0M9B7N";

    @Nested
    class Gb32100 {
        @ParameterizedTest
        @ValueSource(strings = {"91330322254505447T", SAMPLE, "91331122MA2A021605", "913311001484116584"})
        void acceptsCodesOfRegisteredOrganisations(String code) {
            assertThat(CreditCode.parse(code).text()).isEqualTo(code);
        }

        @Property
        void refusesEverySingleWrongCharacter(
                @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(max = 30) int index) {
            char wrong = ALPHABET.charAt(index);
            Assume.that(SAMPLE.charAt(place) != wrong);

            StringBuilder changed = new StringBuilder(SAMPLE);
            changed.setCharAt(place, wrong);

            assertThat(CreditCode.isValid(changed.toString())).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"I", "O", "S", "V", "Z"})
        void theAlphabetLacksWhatLooksLikeADigit(String letter) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                assertThat(CreditCode.isValid("91331122MA2A0M9B" + letter + ALPHABET.charAt(i)))
                        .isFalse();
            }
        }

        @Test
        void theAreaIsDigits() {
            for (int i = 0; i < ALPHABET.length(); i++) {
                assertThat(CreditCode.isValid("9133112AMA2A0M9B7" + ALPHABET.charAt(i)))
                        .isFalse();
            }
        }
    }

    @Nested
    class Gb11714 {
        @ParameterizedTest
        @ValueSource(strings = {"91330322254505447T", "913311001484116584"})
        void theCodeInsideChecks(String code) {
            assertThat(CreditCode.parse(code).organisationCodeChecks()).isTrue();
        }

        @Test
        void aWrongCodeInsideIsAHintAndNotARefusal() {
            String wrongInside = withCheck("91330322254505448");

            assertThat(CreditCode.parse(wrongInside).organisationCodeChecks()).isFalse();
        }

        private String withCheck(String first17) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                if (CreditCode.isValid(first17 + ALPHABET.charAt(i))) return first17 + ALPHABET.charAt(i);
            }
            throw new AssertionError("every code has a check character");
        }
    }

    @Test
    void forgivesBlanksFullWidthAndSmallLetters() {
        assertThat(CreditCode.parse(" 91331122 ma2a0m9b7ｎ")).isEqualTo(new CreditCode(SAMPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91331122MA2A0M9B7", "91331122MA2A0M9B7NN", "91331122-MA2A0M9B7N"})
    void refusesAnotherForm(String text) {
        assertThat(CreditCode.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.parse(text));
    }

    @Test
    void nothingIsNoCode() {
        assertThat(CreditCode.isValid(null)).isFalse();
    }
}
