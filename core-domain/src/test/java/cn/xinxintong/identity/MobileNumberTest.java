package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {
    private static final MobileNumber MOBILE = new MobileNumber("13812345678");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                " 138 1234 5678 ",
                "138-1234-5678",
                "+8613812345678",
                "+86 138-1234-5678",
                "008613812345678",
                "＋86１３８１２３４５６７８"
            })
    void forgivesHowPeopleType(String typed) {
        assertThat(MobileNumber.isValid(typed)).isTrue();
        assertThat(MobileNumber.parse(typed)).isEqualTo(MOBILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16612345678", "19112345678", "19912345678"})
    void looksUpNoOperators(String mobile) {
        assertThat(MobileNumber.isValid(mobile)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "12812345678",
                "1381234567",
                "138123456789",
                "1064812345678",
                "03812345678",
                "+85213812345678",
                "+86+8613812345678",
                "1381234567a",
                "1:812345678",
                "13812345😀"
            })
    void refusesWhatIsNoMobileNumber(String text) {
        assertThat(MobileNumber.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "1381234567, LENGTH",
        "1064812345678, LENGTH",
        "+8613812345, LENGTH",
        "1381234567a, CHARACTER",
        "12812345678, PREFIX",
        "03812345678, PREFIX"
    })
    void saysWhichRuleATextBreaks(String text, IdentityFault fault) {
        assertThat(MobileNumber.fault(text)).contains(fault);
        assertThatExceptionOfType(IdentityFaultException.class)
                .isThrownBy(() -> MobileNumber.parse(text))
                .returns(fault, IdentityFaultException::fault);
    }

    @Test
    void findsNoFaultInARightTextAndNothingTooShort() {
        assertThat(MobileNumber.fault("+86 138-1234-5678")).isEmpty();
        assertThat(MobileNumber.fault(null)).contains(IdentityFault.LENGTH);
    }

    @Test
    void showsItsOwnerTheFirstThreeAndTheLastFour() {
        assertThat(MOBILE.masked()).isEqualTo("138****5678");
    }

    @Test
    void hidesItselfInToString() {
        assertThat(MOBILE).hasToString("MobileNumber[*]");
    }

    @Test
    void neverRepeatsAWrongNumberInAMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MobileNumber.parse("12812345678"))
                .withMessageNotContaining("128");
    }
}
