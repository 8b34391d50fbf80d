package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xinxintong.crypto.testing.FixedKeyRing;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BlindIndexTest {
    private final FixedKeyRing keys = new FixedKeyRing();
    private final BlindIndex index = new BlindIndex(keys);

    @Test
    void findsEqualValuesOfOneKind() {
        assertThat(index.of("identity-number", "11010519491231002X"))
                .isEqualTo(index.of("identity-number", "11010519491231002X"))
                .hasSize(32);
    }

    @Test
    void tellsValuesAndKindsApart() {
        byte[] right = index.of("mobile", "13812345678");

        assertThat(right).isNotEqualTo(index.of("mobile", "13812345679"));
        assertThat(right).isNotEqualTo(index.of("login", "13812345678"));
        assertThat(right).isNotEqualTo(index.of("mobile1", "3812345678"));
    }

    @Test
    void outlivesARotation() {
        byte[] before = index.of("mobile", "13812345678");
        keys.rotateTo("k2");

        assertThat(index.of("mobile", "13812345678")).isEqualTo(before);
    }

    @Test
    void isHmacSha256OfKindNoughtAndValue() {
        byte[] made =
                new BlindIndex(ringOf(CryptoSuite.INTERNATIONAL.indexKey("key".getBytes(UTF_8)))).of("kind", "value");

        assertThat(HexFormat.of().formatHex(made))
                .isEqualTo("31b60890ce0e970203cc9f69160e4cd6e47d082cb38e891cdd6b404b5054cc1d");
    }

    /** The same bytes as OpenSSL's HMAC with SM3 gives for them. */
    @Test
    void isHmacSm3UnderAnIndexKeyOfTheSmSuite() {
        byte[] made = new BlindIndex(ringOf(CryptoSuite.SM.indexKey("key".getBytes(UTF_8)))).of("kind", "value");

        assertThat(HexFormat.of().formatHex(made))
                .isEqualTo("1e99ec3be25c96989192a718ae1f8d4460a4596eab57a7468a51cc4694aec3f9");
    }

    @Test
    void refusesAnIndexKeyOfNoSuite() {
        BlindIndex wrong = new BlindIndex(ringOf(new SecretKeySpec("key".getBytes(UTF_8), "AES")));

        assertThatIllegalStateException().isThrownBy(() -> wrong.of("kind", "value"));
    }

    private static KeyRing ringOf(SecretKey key) {
        return new KeyRing() {
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
                return key;
            }
        };
    }
}
