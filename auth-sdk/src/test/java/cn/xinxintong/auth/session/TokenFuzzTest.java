package cn.xinxintong.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.FuzzedText;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Anybody can send a header that says it bears a token. */
class TokenFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void token(byte[] bytes) {
        String text = FuzzedText.of(bytes);

        Token.parse(text).ifPresent(token -> {
            assertThat(token.text()).isEqualTo(text);
            assertThat(token.digest()).matches("[0-9a-f]{64}");
            assertThat(token.toString()).doesNotContain(text);
        });
    }
}
