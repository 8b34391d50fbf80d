package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.crypto.PersonalDataCipherTest.Ring;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BlindIndexTest {
    private final BlindIndex index = new BlindIndex(new Ring().with("k1", 1));

    @Test
    void equalValuesOfOneKindHaveEqualIndexes() {
        assertThat(index.of("mobile", "13800138000"))
                .hasSize(32)
                .isEqualTo(new BlindIndex(new Ring().with("k1", 1)).of("mobile", "13800138000"));
    }

    @Test
    void anotherValueKindOrKeyIsAnotherIndex() {
        byte[] known = index.of("mobile", "13800138000");

        assertThat(index.of("mobile", "13800138001")).isNotEqualTo(known);
        assertThat(index.of("card", "13800138000")).isNotEqualTo(known);
        assertThat(new BlindIndex(new Ring().withIndexKey(7)).of("mobile", "13800138000"))
                .isNotEqualTo(known);
    }

    @Test
    void kindAndValueDoNotRunIntoEachOther() {
        assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
    }

    @Test
    void outlivesTheRotationOfTheCipherKeys() {
        Ring ring = new Ring().with("k1", 1);
        byte[] before = new BlindIndex(ring).of("mobile", "13800138000");
        ring.with("k2", 2);

        assertThat(new BlindIndex(ring).of("mobile", "13800138000")).isEqualTo(before);
    }

    @Test
    void isTheHmacOfKindZeroByteAndValue() throws Exception {
        byte[] key = new byte[20];
        Arrays.fill(key, (byte) 0x0b);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));

        assertThat(new BlindIndex(new OneKey(key)).of("Hi", "There"))
                .isEqualTo(mac.doFinal("Hi\0There".getBytes(UTF_8)));
        assertThat(HexFormat.of().formatHex(mac.doFinal("Hi There".getBytes(UTF_8))))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    private record OneKey(byte[] bytes) implements KeyRing {
        @Override
        public String currentKeyId() {
            return "k1";
        }

        @Override
        public Optional<SecretKey> key(String id) {
            return Optional.empty();
        }

        @Override
        public SecretKey indexKey() {
            return new SecretKeySpec(bytes, "HmacSHA256");
        }
    }
}
