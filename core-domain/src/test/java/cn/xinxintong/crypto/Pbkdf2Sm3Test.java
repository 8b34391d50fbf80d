package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2Sm3Test {

    /** No standard prints an example; these are what OpenSSL 3.0 gives ({@code openssl kdf -kdfopt digest:SM3 PBKDF2}). */
    @ParameterizedTest
    @CsvSource({
        "1000, password, salt1234, 1f7f48a74828642b77cc9158ee387dba9c3b4f291dbe112483233855f29b46e7",
        "80000, password, NaCl, 23962aca349ccec48ab6fb333d99970bfe6fe9d026f60d21c4d829ef7040bc5c"
    })
    void hashesAsOpensslDoes(int iterations, String password, String salt, String hash) {
        byte[] made =
                new Pbkdf2Sm3(iterations).hash(password.getBytes(UTF_8), salt.getBytes(UTF_8), new PasswordMemory(0));

        assertThat(HexFormat.of().formatHex(made)).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 10_000_001})
    void refusesIterationsOutOfRange(int iterations) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pbkdf2Sm3(iterations));
    }

    @Test
    void hashesAnEmptyPassword() {
        assertThat(new Pbkdf2Sm3(1000).hash(new byte[0], new byte[16], new PasswordMemory(0)))
                .hasSize(32);
    }
}
