package cn.xinxintong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "+86 13800138000",
                "008613800138000",
                "＋８６１３８００１３８０００"
            })
    void forgivesPrefixesBlanksAndHyphens(String typed) {
        assertThat(MobileNumber.parse(typed)).isEqualTo(new MobileNumber("13800138000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1380013800",
                "138001380001",
                "12800138000",
                "23800138000",
                "1440013800000",
                "8613800138000",
                "+8613800138",
                "1380013800a",
                "1３800138٠00",
                "+861"
            })
    void refusesWhatIsNoMobileOfTheMainland(String text) {
        assertThat(MobileNumber.isValid(text)).isFalse();
    }

    @Test
    void everySecondDigitFromThreeOnIsGiven() {
        for (int second = 3; second <= 9; second++) {
            assertThat(MobileNumber.isValid("1" + second + "000000000")).isTrue();
        }
    }

    @Test
    void nothingIsNoNumber() {
        assertThat(MobileNumber.isValid(null)).isFalse();
    }

    @Test
    void masksTheMiddleAndShowsNothingInToString() {
        MobileNumber number = new MobileNumber("13912345678");

        assertThat(number.masked()).isEqualTo("139****5678");
        assertThat(number).hasToString("MobileNumber[*]");
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MobileNumber.parse("12800138000"))
                .withMessage("not a mobile number");
    }
}
