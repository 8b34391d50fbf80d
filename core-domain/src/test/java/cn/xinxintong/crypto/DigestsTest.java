package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DigestsTest {
    @Nested
    class Fips180 {
        @Test
        void digestsAbc() {
            assertThat(HexFormat.of().formatHex(Digests.sha256("abc".getBytes(US_ASCII))))
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }

        @Test
        void digestsAMillionLettersOfAStream() throws IOException {
            byte[] letters = "a".repeat(1_000_000).getBytes(US_ASCII);

            assertThat(HexFormat.of().formatHex(Digests.sha256(new ByteArrayInputStream(letters))))
                    .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
        }
    }
}
