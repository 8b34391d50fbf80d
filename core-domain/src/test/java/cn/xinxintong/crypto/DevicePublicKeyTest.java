package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePublicKeyTest {
    private static final byte[] MESSAGE = "上班 08:00".getBytes(UTF_8);

    private final KeyPair pair = newPair("EC", "secp256r1");
    private final DevicePublicKey key = DevicePublicKey.parse(spki(pair));

    @Test
    void knowsTheSignatureOfItsPhone() {
        assertThat(key.verifies(MESSAGE, sign("SHA256withECDSAinP1363Format"))).isTrue();
    }

    @Test
    void refusesTheSignatureOfAnotherMessage() {
        byte[] signature = sign("SHA256withECDSAinP1363Format");

        assertThat(key.verifies("下班 08:00".getBytes(UTF_8), signature)).isFalse();
    }

    @Test
    void refusesTheSignatureOfAnotherPhone() {
        DevicePublicKey other = DevicePublicKey.parse(spki(newPair("EC", "secp256r1")));

        assertThat(other.verifies(MESSAGE, sign("SHA256withECDSAinP1363Format")))
                .isFalse();
    }

    @Test
    void refusesTheDerForm() {
        assertThat(key.verifies(MESSAGE, sign("SHA256withECDSA"))).isFalse();
    }

    @Test
    void refusesAnotherDigest() {
        assertThat(key.verifies(MESSAGE, sign("SHA512withECDSAinP1363Format"))).isFalse();
    }

    @Test
    void refusesASignatureOfNoughts() {
        byte[] right = sign("SHA256withECDSAinP1363Format");
        byte[] rIsNought = right.clone();
        Arrays.fill(rIsNought, 0, 32, (byte) 0);
        byte[] sIsNought = right.clone();
        Arrays.fill(sIsNought, 32, 64, (byte) 0);

        assertThat(key.verifies(MESSAGE, rIsNought)).isFalse();
        assertThat(key.verifies(MESSAGE, sIsNought)).isFalse();
        assertThat(key.verifies(MESSAGE, new byte[64])).isFalse();
    }

    @Test
    void refusesASignatureBeyondTheOrderOfTheCurve() {
        byte[] tooLarge = new byte[64];
        Arrays.fill(tooLarge, (byte) 0xff);

        assertThat(key.verifies(MESSAGE, tooLarge)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 128})
    void refusesASignatureOfAnotherLength(int length) {
        assertThat(key.verifies(MESSAGE, Arrays.copyOf(sign("SHA256withECDSAinP1363Format"), length)))
                .isFalse();
    }

    @Test
    void givesBackTheFormItWasReadFrom() {
        assertThat(key.base64()).isEqualTo(spki(pair));
        assertThat(DevicePublicKey.parse(key.base64()).base64()).isEqualTo(key.base64());
    }

    @Test
    void readsTheUrlAlphabetAndNoPadding() {
        String url = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(pair.getPublic().getEncoded());

        assertThat(DevicePublicKey.parse(url).base64()).isEqualTo(key.base64());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp384r1", "secp521r1"})
    void refusesAnotherCurve(String curve) {
        assertNoKey(spki(newPair("EC", curve)));
    }

    @Test
    void refusesAKeyThatIsNotOfACurve() {
        assertNoKey(spki(newPair("RSA", "")));
        assertNoKey(spki(newPair("Ed25519", "")));
    }

    @Test
    void refusesAPointThatIsNotOnTheCurve() {
        byte[] bytes = pair.getPublic().getEncoded();
        bytes[bytes.length - 1] ^= 1;

        assertNoKey(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void refusesThePointAtInfinity() {
        byte[] whole = pair.getPublic().getEncoded();
        byte[] infinity = Arrays.copyOf(whole, whole.length - 64);
        infinity[1] -= 64;
        infinity[infinity.length - 3] = 2;
        infinity[infinity.length - 1] = 0;

        assertNoKey(Base64.getEncoder().encodeToString(infinity));
    }

    @Test
    void refusesSomethingBehindTheKey() {
        byte[] bytes = pair.getPublic().getEncoded();

        assertNoKey(Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "😀", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"})
    void refusesWhatIsNoKey(String text) {
        assertNoKey(text);
    }

    private static void assertNoKey(String base64) {
        assertThatIllegalArgumentException().isThrownBy(() -> DevicePublicKey.parse(base64));
    }

    private byte[] sign(String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(MESSAGE);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String spki(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static KeyPair newPair(String algorithm, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (!curve.isEmpty()) generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
