package cn.xinxintong.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever chooses has the number of Zhang, and 13899990001 as his mobile number. */
class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource({
        "lan-ti8, PASSWORD_TOO_SHORT",
        "lan-tian-88-gong-, PASSWORD_TOO_LONG",
        "lan tian 88, PASSWORD_HAS_BLANKS",
        "lantiangongdi, PASSWORD_TOO_SIMPLE",
        "8374619205, PASSWORD_TOO_SIMPLE",
        "-_-_-_-_-_, PASSWORD_TOO_SIMPLE",
        "a13899990001, PASSWORD_IS_MOBILE",
        "13899990001, PASSWORD_IS_MOBILE",
        "abc12345678, PASSWORD_IS_COMMON",
        "aBc12345678, PASSWORD_IS_COMMON",
        "ａｂｃ12345678, PASSWORD_IS_COMMON"
    })
    void saysWhatIsWrong(String typed, PasswordFault fault) {
        assertThat(policy.fault(typed, People.ZHANG_NUMBER, "13899990001")).contains(fault);
    }

    @Test
    void theEndOfTheIdentityNumberIsKnownToMany() {
        String number = People.ZHANG_NUMBER.text();

        assertThat(policy.fault(number.substring(8), People.ZHANG_NUMBER, ""))
                .contains(PasswordFault.PASSWORD_IS_IDENTITY_TAIL);
        assertThat(policy.fault("xyz-" + number.substring(12), People.ZHANG_NUMBER, ""))
                .contains(PasswordFault.PASSWORD_IS_IDENTITY_TAIL);
        assertThat(policy.fault("xyz-" + number.substring(13), People.ZHANG_NUMBER, ""))
                .isEmpty();
    }

    @Test
    void aMobileNumberThatIsNotBoundIsNobodys() {
        assertThat(policy.fault("a13899990001", People.ZHANG_NUMBER, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lan-tian", "lan-tian-88-gong", "lantian8", "8lantian", "8888888-", "天空很蓝很蓝很8"})
    void twoKindsAndEightToSixteenAreEnough(String typed) {
        assertThat(policy.fault(typed, People.ZHANG_NUMBER, "13899990001")).isEmpty();
    }
}
