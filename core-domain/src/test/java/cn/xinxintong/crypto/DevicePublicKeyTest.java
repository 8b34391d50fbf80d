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
    private static final byte[] MESSAGE = "2026-06-01T08:00 43.8251 87.6144".getBytes(UTF_8);

    private final KeyPair pair = pairOn("secp256r1");
    private final DevicePublicKey key = DevicePublicKey.parse(base64(pair));

    @Test
    void believesWhatItsPrivateHalfSigned() throws Exception {
        assertThat(key.verifies(MESSAGE, signedBy(pair))).isTrue();
    }

    @Test
    void doesNotBelieveAnotherKey() throws Exception {
        assertThat(key.verifies(MESSAGE, signedBy(pairOn("secp256r1")))).isFalse();
    }

    @Test
    void doesNotBelieveAnotherMessage() throws Exception {
        assertThat(key.verifies("2026-06-01T08:01".getBytes(UTF_8), signedBy(pair)))
                .isFalse();
    }

    @Test
    void doesNotBelieveAFlippedBit() throws Exception {
        byte[] right = signedBy(pair);
        for (int i = 0; i < right.length; i++) {
            byte[] flipped = right.clone();
            flipped[i] ^= 1;

            assertThat(key.verifies(MESSAGE, flipped)).isFalse();
        }
    }

    @Test
    void doesNotBelieveASignatureOfAnotherLength() throws Exception {
        byte[] right = signedBy(pair);

        assertThat(key.verifies(MESSAGE, new byte[0])).isFalse();
        assertThat(key.verifies(MESSAGE, Arrays.copyOf(right, 63))).isFalse();
        assertThat(key.verifies(MESSAGE, Arrays.copyOf(right, 65))).isFalse();
    }

    @Test
    void doesNotBelieveTheDerForm() throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(MESSAGE);

        assertThat(key.verifies(MESSAGE, signature.sign())).isFalse();
    }

    @Test
    void doesNotBelieveNumbersOutsideTheGroup() {
        byte[] zeros = new byte[64];
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 0xff);

        assertThat(key.verifies(MESSAGE, zeros)).isFalse();
        assertThat(key.verifies(MESSAGE, ones)).isFalse();
    }

    @Test
    void isReadInBothAlphabets() {
        String url = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(pair.getPublic().getEncoded());

        assertThat(DevicePublicKey.parse(url).base64()).isEqualTo(base64(pair));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp384r1", "secp521r1"})
    void refusesAnotherCurve(String curve) {
        assertThatIllegalArgumentException().isThrownBy(() -> DevicePublicKey.parse(base64(pairOn(curve))));
    }

    @Test
    void refusesAnotherKindOfKey() throws Exception {
        KeyPair ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

        assertThatIllegalArgumentException().isThrownBy(() -> DevicePublicKey.parse(base64(ed25519)));
    }

    @Test
    void refusesAPointBesideTheCurve() {
        byte[] spki = pair.getPublic().getEncoded();
        spki[spki.length - 1] ^= 1;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DevicePublicKey.parse(Base64.getEncoder().encodeToString(spki)));
    }

    @Test
    void refusesEveryCutAndWhatFollowsTheKey() {
        byte[] spki = pair.getPublic().getEncoded();
        for (int length = 0; length < spki.length; length++) {
            String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(spki, length));
            assertThatIllegalArgumentException().isThrownBy(() -> DevicePublicKey.parse(cut));
        }
        String longer = Base64.getEncoder().encodeToString(Arrays.copyOf(spki, spki.length + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> DevicePublicKey.parse(longer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64!", "AAAA", "MA=="})
    void refusesWhatIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DevicePublicKey.parse(text));
    }

    private static byte[] signedBy(KeyPair signer) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(signer.getPrivate());
        signature.update(MESSAGE);
        return signature.sign();
    }

    private static String base64(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static KeyPair pairOn(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
