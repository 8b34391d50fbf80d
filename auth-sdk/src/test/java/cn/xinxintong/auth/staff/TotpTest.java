package cn.xinxintong.auth.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    /** The 20 bytes {@code 12345678901234567890} of RFC 6238 in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.ofEpochSecond(1111111111);
    private static final long STEP = 1111111111 / 30;

    /** Appendix B of RFC 6238, mode SHA1; the last six of its eight digits. */
    @Nested
    class Rfc6238AppendixB {
        @ParameterizedTest
        @CsvSource({
            "59, 287082",
            "1111111109, 081804",
            "1111111111, 050471",
            "1234567890, 005924",
            "2000000000, 279037",
            "20000000000, 353130"
        })
        void givesThePublishedCode(long epochSecond, String code) {
            assertThat(Totp.code(SECRET, Instant.ofEpochSecond(epochSecond))).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void thePresentStepAndItsNeighboursAreBorne(long distance) {
        String code = Totp.code(SECRET, NOW.plusSeconds(30 * distance));

        assertThat(Totp.stepOf(SECRET, code, NOW)).isEqualTo(OptionalLong.of(STEP + distance));
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void twoStepsAwayIsTooFar(long distance) {
        String code = Totp.code(SECRET, NOW.plusSeconds(30 * distance));

        assertThat(Totp.stepOf(SECRET, code, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50471", "0504710", " 050471", "abcdef", "０５０４７１"})
    void whatIsNotTheCodeBelongsToNoStep(String code) {
        assertThat(Totp.stepOf(SECRET, code, NOW)).isEmpty();
    }

    @Test
    void theCodeHasAsciiDigitsInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Totp.code(SECRET, NOW)).isEqualTo("050471");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aNewSecretIsTheRandomBytesInBase32() {
        SecureRandom published = new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy("12345678901234567890".getBytes(US_ASCII), 0, bytes, 0, bytes.length);
            }
        };

        assertThat(Totp.newSecret(published)).isEqualTo(SECRET);
    }

    @Test
    void aSecretThatIsNotBase32IsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> Totp.code("GEZDGNB1", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("GEZD");
    }
}
