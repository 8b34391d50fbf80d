package cn.xinxintong.auth;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.FuzzedText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;

/** What people type to say who they are. */
class LoginFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void login(byte[] bytes) {
        Optional<Login> login = Login.parse(FuzzedText.of(bytes));

        login.ifPresent(l -> assertThat(Login.parse(l.text())).contains(l));
    }
}
