package cn.xinxintong.auth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.People;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    @Test
    void anIdentityNumberIsALogin() {
        String typed = " " + People.ZHANG_NUMBER.text().toLowerCase(Locale.ROOT);

        assertThat(Login.parse(typed)).contains(new Login.ByNumber(People.ZHANG_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13899990001", "138 9999 0001", "+8613899990001", "１３８９９９９０００１"})
    void aMobileNumberIsALogin(String typed) {
        assertThat(Login.parse(typed)).contains(new Login.ByMobile(AuthWorld.MOBILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zhang", "1389999000", "12899990001"})
    void nothingElseIs(String typed) {
        assertThat(Login.parse(typed)).isEmpty();
    }

    @Test
    void anIdentityNumberWithAWrongCheckCharacterIsNone() {
        String number = People.ZHANG_NUMBER.text();
        String wrong = number.endsWith("0") ? "1" : "0";

        assertThat(Login.parse(number.substring(0, 17) + wrong)).isEmpty();
    }
}
