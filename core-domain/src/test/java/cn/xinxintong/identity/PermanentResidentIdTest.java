package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermanentResidentIdTest {
    private static final String SAMPLE = "932682198501010017";

    @Nested
    class Ga2102 {
        @Test
        void acceptsThePublicSample() {
            assertThat(PermanentResidentId.parse(SAMPLE).birthDate()).isEqualTo(LocalDate.of(1985, 1, 1));
        }

        @Test
        void refusesEveryOtherCheckCharacter() {
            for (char check : "012345689X".toCharArray()) {
                assertThat(PermanentResidentId.isValid(SAMPLE.substring(0, 17) + check))
                        .isFalse();
            }
        }

        @Test
        void refusesTheNumberOfACitizen() {
            assertThat(PermanentResidentId.isValid("11010519491231002X")).isFalse();
        }
    }

    @Nested
    class CardsOf2017 {
        @ParameterizedTest
        @CsvSource({"USA110085010112,1985-01-01", "FRA310017123199,2017-12-31", "GBR310018010100,1918-01-01"})
        void carryTheLatestDateNotAfter2017(String number, LocalDate born) {
            assertThat(PermanentResidentId.parse(number).birthDate()).isEqualTo(born);
        }

        @Test
        void ofALeapDayThatOnlyOneCenturyHasAreOfThatCentury() {
            assertThat(PermanentResidentId.parse("FRA310000022900").birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"US1110085010112", "USA11008501011", "USA1100850101123", "USA110085013212", "USA11008501011X"
                })
        void areRefusedInAnotherForm(String text) {
            assertThat(PermanentResidentId.isValid(text)).isFalse();
        }

        @Test
        void areReadInSmallLettersWithBlanks() {
            assertThat(PermanentResidentId.parse("usa 1100 850101 12").text()).isEqualTo("USA110085010112");
        }
    }

    @Test
    void toStringShowsNothing() {
        assertThat(PermanentResidentId.parse("USA110085010112")).hasToString("PermanentResidentId[***************]");
        assertThat(PermanentResidentId.parse(SAMPLE).toString()).doesNotContain("9326", "0017");
    }

    @Test
    void itsOwnerSeesTheEndsOnly() {
        assertThat(PermanentResidentId.parse("USA110085010112").masked()).isEqualTo("USA110*****0112");
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermanentResidentId.parse("932682198501010018"))
                .withMessage("not a permanent-residence card number");
    }

    @Test
    void nothingIsNotANumber() {
        assertThat(PermanentResidentId.isValid(null)).isFalse();
    }
}
