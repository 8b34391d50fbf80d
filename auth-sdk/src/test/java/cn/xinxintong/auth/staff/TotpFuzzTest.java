package cn.xinxintong.auth.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.FuzzedText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;

class TotpFuzzTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** A code is a text of a stranger's: either one of the three of this moment, or no. */
    @FuzzTest(maxDuration = "60s")
    void code(byte[] bytes) {
        String code = FuzzedText.of(bytes);
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

        assertThat(Totp.stepOf(secret, code, NOW).isPresent())
                .isEqualTo(code.equals(Totp.code(secret, NOW))
                        || code.equals(Totp.code(secret, NOW.minusSeconds(30)))
                        || code.equals(Totp.code(secret, NOW.plusSeconds(30))));
    }

    @FuzzTest(maxDuration = "60s")
    void secret(byte[] bytes) {
        String secret = FuzzedText.of(bytes);
        try {
            assertThat(Totp.code(secret, NOW)).matches("[0-9]{6}");
            assertThat(secret).matches("[A-Z2-7]+");
        } catch (IllegalArgumentException e) {
            assertThat(secret.length() < 4 || !String.valueOf(e.getMessage()).contains(secret))
                    .isTrue();
        }
    }
}
