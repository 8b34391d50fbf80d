package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {

    /** FIPS 180-4, the one-block example. */
    @Test
    void digestsTheExampleOfTheStandard() {
        assertThat(HexFormat.of().formatHex(Digests.sha256("abc".getBytes(UTF_8))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
