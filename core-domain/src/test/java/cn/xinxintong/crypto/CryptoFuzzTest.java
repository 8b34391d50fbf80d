package cn.xinxintong.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.crypto.testing.FixedKeyRing;
import cn.xinxintong.testing.FuzzedText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Whatever lies in a cell or is said to be a key: it is what we wrote, or it is refused in the way that is written. */
class CryptoFuzzTest {
    private static final Cell CELL = new Cell("account", "name", "1");
    private static final PersonalDataCipher CIPHER = new PersonalDataCipher(new FixedKeyRing(), new SecureRandom());
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final SignaturePublicKey SM2 =
            Sm2Key.generate(new SecureRandom()).publicKey();
    private static final SignaturePublicKey ED25519 =
            Ed25519Key.generate(new SecureRandom()).publicKey();

    /** Nobody who lacks the key makes a ciphertext that is read. */
    @FuzzTest(maxDuration = "60s")
    void ciphertext(byte[] bytes) {
        try {
            CIPHER.isCurrent(bytes);
            CIPHER.decrypt(bytes, CELL);
            throw new AssertionError("a ciphertext that nobody wrote was read");
        } catch (UnreadableException e) {
            assertThat(e).hasNoCause();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void devicePublicKey(byte[] bytes) {
        for (String text : asText(bytes)) {
            try {
                DevicePublicKey key = DevicePublicKey.parse(text);

                assertThat(key.verifies(MESSAGE, new byte[64])).isFalse();
                assertThat(DevicePublicKey.parse(key.base64()).base64()).isEqualTo(key.base64());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isEqualTo("not a P-256 public key");
            }
        }
    }

    @FuzzTest(maxDuration = "60s")
    void signaturePublicKey(byte[] bytes) {
        for (String text : asText(bytes)) {
            try {
                SignaturePublicKey key = SignaturePublicKey.parse(text);

                assertThat(key.verifies(MESSAGE, new byte[64])).isFalse();
                assertThat(SignaturePublicKey.parse(key.base64()).base64()).isEqualTo(key.base64());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).matches("not an? [A-Za-z0-9 ]*key");
            }
        }
    }

    /** Of DER that strangers send nothing may come but a no. */
    @FuzzTest(maxDuration = "60s")
    void signature(byte[] bytes) {
        assertThat(SM2.verifies(MESSAGE, bytes)).isFalse();
        assertThat(ED25519.verifies(MESSAGE, bytes)).isFalse();
    }

    private static List<String> asText(byte[] bytes) {
        return List.of(FuzzedText.of(bytes), Base64.getEncoder().encodeToString(bytes));
    }
}
