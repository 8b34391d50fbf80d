package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idTest {

    /** The test vectors of the reference implementation (phc-winner-argon2, src/test.c, version 0x13). */
    @ParameterizedTest
    @CsvSource({
        "256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
        "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    })
    void hashesAsTheReferenceDoes(int memoryKib, int passes, int lanes, String hash) {
        Argon2id function = new Argon2id(memoryKib, passes, lanes);

        assertThat(hex(function, new PasswordMemory(memoryKib))).isEqualTo(hash);
        assertThat(hex(function, new PasswordMemory(0))).isEqualTo(hash);
    }

    @Test
    void hashesTheSameWhateverItsMemoryWasUsedForBefore() {
        PasswordMemory memory = new PasswordMemory(256);
        Argon2id function = new Argon2id(256, 2, 1);

        for (int i = 0; i < 3; i++) {
            assertThat(hex(function, memory))
                    .isEqualTo("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
            new Argon2id(512, 1, 2).hash(new byte[] {1}, new byte[8], memory);
        }
    }

    private static String hex(Argon2id function, PasswordMemory memory) {
        return HexFormat.of().formatHex(function.hash("password".getBytes(UTF_8), "somesalt".getBytes(UTF_8), memory));
    }

    /** RFC 9106, 5.3, needs a secret and associated data, which passwords here have not: the generator beneath passes it. */
    @Test
    void standsOnAGeneratorThatPassesTheVectorOfRfc9106() {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(repeated(2, 16))
                .withSecret(repeated(3, 8))
                .withAdditional(repeated(4, 12))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(repeated(1, 32), tag);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void isNineteenMebibytesTwoPassesOneLaneByDefault() {
        assertThat(Argon2id.defaults()).isEqualTo(new Argon2id(19456, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"7, 1, 1", "64, 0, 1", "64, 1, 0", "1048577, 1, 1", "135, 1, 17", "15, 1, 2", "-1, 1, 1"})
    void refusesParametersOutOfRange(int memoryKib, int passes, int lanes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2id(memoryKib, passes, lanes));
    }

    private static byte[] repeated(int value, int times) {
        byte[] bytes = new byte[times];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
