package cn.xinxintong.auth.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    @ParameterizedTest
    @CsvSource({"GE, 1", "GEZA, 12", "GEZDG, 123", "GEZDGNA, 1234", "GEZDGNBV, 12345", "GEZDGNBVGY, 123456"})
    void aSecretOfAnyNumberOfBytesIsRead(String secret, String bytes) throws Exception {
        assertThat(Totp.code(secret, NOW)).isEqualTo(codeOf(bytes.getBytes(US_ASCII)));
    }

    private static String codeOf(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] digest = mac.doFinal(ByteBuffer.allocate(8).putLong(STEP).array());
        int number = ByteBuffer.wrap(digest).getInt(digest[19] & 0xf) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GEZDGNB1", // no letter of the alphabet
                "GEZDGNBV1", // nor here, where no byte begins
                "GEZDGNBVG", // a letter, where no byte begins
                "GEZDGNBVGEA", // the third, and the sixth, begin none either
                "GEZDGNBVGEZDGA",
                "GF", // bits are left over that are not zero
                "GEZB",
                "GEZDH",
                "GEZDGNB",
                "MZXW6===",
                "gezdgnbv"
            })
    void aSecretThatIsNotBase32IsRefusedWithoutBeingRepeated(String secret) {
        assertThatThrownBy(() -> Totp.code(secret, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the secret is not Base32");
    }
}
