package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {
    private static final String PRIVATE_HEAD = "302e020100300506032b657004220420";
    private static final String PUBLIC_HEAD = "302a300506032b6570032100";
    private static final byte[] MESSAGE = "工资 2325.00".getBytes(UTF_8);

    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
    private final byte[] signature = key.sign(MESSAGE);

    @Nested
    class TestVectorsOfRfc8032Section7 {
        @ParameterizedTest
        @CsvSource(
                value = {
                    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                            + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                            + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46"
                            + "bd25bf5f0595bbe24655141438e7a100b",
                    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                            + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                            + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8"
                            + "c387b2eaeb4302aeeb00d291612bb0c00",
                    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                            + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                            + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc65"
                            + "94a7c15e9716ed28dc027beceea1ec40a"
                })
        void signsAndVerifiesThem(String seed, String point, String message, String signature) {
            Ed25519Key key = Ed25519Key.parse(base64(PRIVATE_HEAD + seed));
            byte[] bytes = HexFormat.of().parseHex(message);

            assertThat(HexFormat.of().formatHex(key.sign(bytes))).isEqualTo(signature);
            assertThat(key.publicKey().base64()).isEqualTo(base64(PUBLIC_HEAD + point));
            assertThat(key.publicKey().verifies(bytes, HexFormat.of().parseHex(signature)))
                    .isTrue();
        }
    }

    @Test
    void refusesASignatureWithAnyBitFlipped() {
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            byte[] wrong = flipped(signature, bit);
            assertThat(key.publicKey().verifies(MESSAGE, wrong))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void refusesAMessageWithAnyBitFlipped() {
        for (int bit = 0; bit < 8 * MESSAGE.length; bit++) {
            byte[] wrong = flipped(MESSAGE, bit);
            assertThat(key.publicKey().verifies(wrong, signature))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 65, 128})
    void refusesASignatureOfAnotherLength(int length) {
        assertThat(key.publicKey().verifies(MESSAGE, Arrays.copyOf(signature, length)))
                .isFalse();
    }

    @Test
    void refusesTheSignatureOfAnotherKey() {
        Ed25519Key other = Ed25519Key.generate(new SecureRandom());

        assertThat(key.publicKey().verifies(MESSAGE, other.sign(MESSAGE))).isFalse();
    }

    @Test
    void refusesASignatureOfNoughts() {
        assertThat(key.publicKey().verifies(MESSAGE, new byte[64])).isFalse();
    }

    @Test
    void isReadBackFromItsText() {
        assertThat(Ed25519Key.parse(key.base64()).sign(MESSAGE)).isEqualTo(signature);
        assertThat(Ed25519PublicKey.parse(key.publicKey().base64()).verifies(MESSAGE, signature))
                .isTrue();
    }

    @Test
    void readsTheKeysOfTheJdkAndTheJdkReadsOurs() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Ed25519Key read = Ed25519Key.parse(
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        PublicKey theirs = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(read.publicKey().base64())));

        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initVerify(theirs);
        jdk.update(MESSAGE);

        assertThat(jdk.verify(read.sign(MESSAGE))).isTrue();
        assertThat(theirs).isEqualTo(pair.getPublic());
    }

    @Test
    void noTextShowsThePrivateKey() {
        assertThat(key.toString()).isEqualTo("Ed25519Key[*]");
    }

    @Test
    void theTextOfAPublicKeyNamesIt() {
        assertThat(key.publicKey().toString()).contains(key.publicKey().base64());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "😀", "MC4CAQAwBQYDK2VwBCIEIA=="})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519Key.parse(text))
                .withMessage("not an Ed25519 private key")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519PublicKey.parse(text))
                .withMessage("not an Ed25519 public key")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X25519", "Ed448", "RSA", "EC"})
    void refusesKeysOfAnotherKind(String algorithm) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519Key.parse(
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519PublicKey.parse(
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
    }

    @Test
    void refusesAKeyCutShort() {
        byte[] secret = Base64.getDecoder().decode(key.base64());
        byte[] open = Base64.getDecoder().decode(key.publicKey().base64());

        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519Key.parse(encoded(secret, secret.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519PublicKey.parse(encoded(open, open.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519PublicKey.parse(encoded(open, open.length + 1)));
    }

    /** A message can be made to fit such a key without knowing any secret. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void refusesAPointOfSmallOrder(String point) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ed25519PublicKey.parse(base64(PUBLIC_HEAD + point)));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String encoded(byte[] bytes, int length) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] wrong = bytes.clone();
        wrong[bit / 8] ^= (byte) (1 << bit % 8);
        return wrong;
    }
}
