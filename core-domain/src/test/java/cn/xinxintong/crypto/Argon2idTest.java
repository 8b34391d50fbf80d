package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idTest {
    private static final byte[] SALT = "somesalt".getBytes(UTF_8);

    @Nested
    class VectorsOfTheReferenceImplementation {
        @ParameterizedTest
        @CsvSource({
            "256,2,1,9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
            "256,2,2,6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
            "65536,2,1,09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
        })
        void areReproduced(int memoryKib, int passes, int lanes, String hash) {
            byte[] hashed = new Argon2id(memoryKib, passes, lanes).hash("password".getBytes(UTF_8), SALT);

            assertThat(HexFormat.of().formatHex(hashed)).isEqualTo(hash);
        }
    }

    @Test
    void everyParameterCounts() {
        byte[] known = hashWith(new Argon2id(64, 2, 1), "password", "somesalt");

        assertThat(hashWith(new Argon2id(64, 2, 1), "password", "somesalt")).isEqualTo(known);
        assertThat(hashWith(new Argon2id(72, 2, 1), "password", "somesalt")).isNotEqualTo(known);
        assertThat(hashWith(new Argon2id(64, 3, 1), "password", "somesalt")).isNotEqualTo(known);
        assertThat(hashWith(new Argon2id(64, 2, 2), "password", "somesalt")).isNotEqualTo(known);
        assertThat(hashWith(new Argon2id(64, 2, 1), "Password", "somesalt")).isNotEqualTo(known);
        assertThat(hashWith(new Argon2id(64, 2, 1), "password", "somesalz")).isNotEqualTo(known);
    }

    @Test
    void theDefaultsAreTheSecondOfTheGuide() {
        assertThat(Argon2id.defaults()).isEqualTo(new Argon2id(19456, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"7,1,1", "15,1,2", "64,0,1", "64,1,0", "256,1,17", "1048577,1,1"})
    void refusesParametersOutOfRange(int memoryKib, int passes, int lanes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2id(memoryKib, passes, lanes));
    }

    private static byte[] hashWith(Argon2id argon2id, String password, String salt) {
        return argon2id.hash(password.getBytes(UTF_8), salt.getBytes(UTF_8));
    }
}
