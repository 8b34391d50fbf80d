package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    @Test
    void readsAResidentsNumber() {
        assertThat(IdentityNumber.parse("11010519491231002x")).isEqualTo(new ResidentId("11010519491231002X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"932682198501010017", "usa110085010112"})
    void readsAForeignersNumber(String text) {
        assertThat(IdentityNumber.parse(text)).isInstanceOf(PermanentResidentId.class);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"110105491231002", "932682198501010018", "13812345678"})
    void refusesWhatIsNeither(String text) {
        assertThat(IdentityNumber.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "110105491231002, LENGTH",
        "93268219850101001, LENGTH",
        "usa1, LENGTH",
        "010105194912310021, AREA",
        "110105194912310021, CHECK_CHARACTER",
        "932682198501010018, CHECK_CHARACTER",
        "usa110085023012, DATE",
        "阿力木, LENGTH"
    })
    void saysWhichRuleATextBreaks(String text, IdentityFault fault) {
        assertThat(IdentityNumber.fault(text)).contains(fault);
        assertThat(IdentityNumber.fault(text, LocalDate.MAX)).contains(fault);
        assertThatExceptionOfType(IdentityFaultException.class)
                .isThrownBy(() -> IdentityNumber.parse(text))
                .returns(fault, IdentityFaultException::fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "932682198501010017", "usa110049123112"})
    void asksForTheBirthOfEitherKind(String text) {
        LocalDate birthday = IdentityNumber.parse(text).birthDate();

        assertThat(IdentityNumber.fault(text)).isEmpty();
        assertThat(IdentityNumber.isValid(text, birthday)).isTrue();
        assertThat(IdentityNumber.fault(text, birthday)).isEmpty();
        assertThat(IdentityNumber.isValid(text, birthday.minusDays(1))).isFalse();
        assertThat(IdentityNumber.fault(text, birthday.minusDays(1))).contains(IdentityFault.NOT_BORN);
    }

    @Test
    void findsNothingTooShort() {
        assertThat(IdentityNumber.fault(null)).contains(IdentityFault.LENGTH);
        assertThat(IdentityNumber.fault(null, LocalDate.EPOCH)).contains(IdentityFault.LENGTH);
    }

    @Test
    void neverRepeatsAWrongNumberInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityNumber.parse("110105194912310029"))
                .withMessageNotContaining("110105");
    }
}
