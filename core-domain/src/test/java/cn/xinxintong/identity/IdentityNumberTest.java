package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void neverRepeatsAWrongNumberInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityNumber.parse("110105194912310029"))
                .withMessageNotContaining("110105");
    }
}
