package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Sm2Test {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MESSAGE = "工资 2325.00".getBytes(UTF_8);
    private static final String CURVE_SM2 = "06082a811ccf5501822d";
    private static final String CURVE_P256 = "06082a8648ce3d030107";
    private static final String EC = "06072a8648ce3d0201";

    private final Sm2Key key = Sm2Key.generate(new SecureRandom());
    private final byte[] signature = key.sign(MESSAGE);

    /** The example of a signature on the recommended curve. */
    @Nested
    class SignatureOfGbT32918Part5AnnexA {
        private static final String PRIVATE = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
        private static final String PUBLIC = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
        private static final String K = "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21";
        private static final String R = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
        private static final String S = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
        private static final byte[] MESSAGE = "message digest".getBytes(UTF_8);

        private final Sm2Key key = Sm2Key.parse(privateKey(PRIVATE, CURVE_SM2), new Chosen(K));

        @Test
        void thePublicKeyFollowsFromThePrivateOne() {
            assertThat(key.publicKey().base64()).isEqualTo(publicKey(PUBLIC, CURVE_SM2));
        }

        @Test
        void signsWithTheNumberOfTheExample() {
            assertThat(HEX.formatHex(key.sign(MESSAGE))).isEqualTo(R + S);
        }

        @Test
        void signsInDer() {
            assertThat(HEX.formatHex(key.signDer(MESSAGE, Sm2UserId.DEFAULT)))
                    .isEqualTo("3046022100" + R + "022100" + S);
        }

        @Test
        void verifiesBothForms() {
            Sm2PublicKey known = Sm2PublicKey.parse(publicKey(PUBLIC, CURVE_SM2));

            assertThat(known.verifies(MESSAGE, HEX.parseHex(R + S))).isTrue();
            assertThat(known.verifies(MESSAGE, HEX.parseHex("3046022100" + R + "022100" + S)))
                    .isTrue();
        }
    }

    /** Made by OpenSSL 3.0 for this test: {@code openssl dgst -sm3 -sign key.pem -sigopt distid:1234567812345678}. */
    @Test
    void readsKeysAndASignatureThatOpensslMade() {
        String privateKey = "MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgtfnnF7uxn3w7dXncXUrcJ90jxRwtN3BtJfRH5BDMTr"
                + "WhRANCAATe7uR+x5uOG2C5otWySoCdKPhTArC6JZtSnHb64PLqHjXr1LAA0AhOzZa7Ai96SSMoAGhsp5ALvf5nHoruF7Kz";
        String publicKey = "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAE3u7kfsebjhtguaLVskqAnSj4UwKwuiWbUpx2+uDy6h4169SwANAITs"
                + "2WuwIvekkjKABobKeQC73+Zx6K7heysw==";
        String made = "3046022100b4d644914945035fc6d9cb3be217df93deeddda657bf9e10728ded5297cad7de0221009d983a9cad"
                + "947a63b3c3800bfd6d30410a408c9032078835b9a08b0dc4264038";

        assertThat(Sm2Key.parse(privateKey, new SecureRandom()).publicKey().base64())
                .isEqualTo(publicKey);
        assertThat(Sm2PublicKey.parse(publicKey).verifies("message digest".getBytes(UTF_8), HEX.parseHex(made)))
                .isTrue();
    }

    @Test
    void signsAnewEachTimeAndVerifiesAll() {
        byte[] again = key.sign(MESSAGE);

        assertThat(again).isNotEqualTo(signature);
        assertThat(key.publicKey().verifies(MESSAGE, signature)).isTrue();
        assertThat(key.publicKey().verifies(MESSAGE, again)).isTrue();
    }

    @Test
    void verifiesInDer() {
        assertThat(key.publicKey().verifies(MESSAGE, key.signDer(MESSAGE, Sm2UserId.DEFAULT)))
                .isTrue();
    }

    @Test
    void aSignatureIsOfItsUserAlone() {
        Sm2UserId bank = new Sm2UserId("银行");
        byte[] banks = key.sign(MESSAGE, bank);

        assertThat(key.publicKey().verifies(MESSAGE, banks, bank)).isTrue();
        assertThat(key.publicKey().verifies(MESSAGE, banks)).isFalse();
        assertThat(key.publicKey().verifies(MESSAGE, signature, bank)).isFalse();
    }

    @Test
    void refusesASignatureWithAnyBitFlippedInEitherForm() {
        byte[] der = key.signDer(MESSAGE, Sm2UserId.DEFAULT);

        for (byte[] right : new byte[][] {signature, der}) {
            for (int bit = 0; bit < 8 * right.length; bit++) {
                byte[] wrong = right.clone();
                wrong[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(key.publicKey().verifies(MESSAGE, wrong))
                        .as("bit %d of %d bytes", bit, right.length)
                        .isFalse();
            }
        }
    }

    @Test
    void refusesASignatureOfAnyOtherLengthInEitherForm() {
        byte[] der = key.signDer(MESSAGE, Sm2UserId.DEFAULT);

        for (int length = 0; length <= 80; length++) {
            if (length != signature.length) {
                assertThat(key.publicKey().verifies(MESSAGE, Arrays.copyOf(signature, length)))
                        .isFalse();
            }
            if (length != der.length) {
                assertThat(key.publicKey().verifies(MESSAGE, Arrays.copyOf(der, length)))
                        .isFalse();
            }
        }
    }

    @Test
    void refusesNoughtsAndNumbersBeyondTheOrder() {
        byte[] rIsNought = signature.clone();
        Arrays.fill(rIsNought, 0, 32, (byte) 0);
        byte[] sIsNought = signature.clone();
        Arrays.fill(sIsNought, 32, 64, (byte) 0);
        byte[] tooLarge = new byte[64];
        Arrays.fill(tooLarge, (byte) 0xff);

        for (byte[] wrong : new byte[][] {rIsNought, sIsNought, tooLarge, new byte[64]}) {
            assertThat(key.publicKey().verifies(MESSAGE, wrong)).isFalse();
        }
    }

    @Test
    void refusesAnotherMessageAndAnotherKey() {
        assertThat(key.publicKey().verifies("工资 9325.00".getBytes(UTF_8), signature))
                .isFalse();
        assertThat(Sm2Key.generate(new SecureRandom()).publicKey().verifies(MESSAGE, signature))
                .isFalse();
    }

    @Test
    void readsTheKeysThatItWrites() {
        byte[] der = Base64.getDecoder().decode(key.base64());
        String url = Base64.getUrlEncoder().withoutPadding().encodeToString(der);
        Sm2Key read = Sm2Key.parse(url, new SecureRandom());

        assertThat(read.base64()).isEqualTo(key.base64());
        assertThat(Sm2PublicKey.parse(key.publicKey().base64()).verifies(MESSAGE, read.sign(MESSAGE)))
                .isTrue();
    }

    @Test
    void refusesKeysOnAnotherCurve() {
        String point = HEX.formatHex(Base64.getDecoder().decode(key.publicKey().base64()), 27, 91);
        assertNoPrivateKey(privateKey("01".repeat(32), CURVE_P256));
        assertNoPublicKey(publicKey(point, CURVE_P256));
        assertThat(Sm2PublicKey.parse(publicKey(point, CURVE_SM2)).base64())
                .isEqualTo(key.publicKey().base64());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122",
                "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void refusesAPrivateNumberOutsideOneToNMinusTwo(String number) {
        assertNoPrivateKey(privateKey(number, CURVE_SM2));
    }

    @Test
    void refusesAPointThatIsNotOnTheCurve() {
        byte[] der = Base64.getDecoder().decode(key.publicKey().base64());
        der[der.length - 1] ^= 1;

        assertNoPublicKey(Base64.getEncoder().encodeToString(der));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "😀", "MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAE"})
    void refusesWhatIsNoKey(String text) {
        assertNoPrivateKey(text);
        assertNoPublicKey(text);
        assertThatIllegalArgumentException().isThrownBy(() -> SignatureKey.parse(text, new SecureRandom()));
        assertThatIllegalArgumentException().isThrownBy(() -> SignaturePublicKey.parse(text));
    }

    @Test
    void aPrivateKeyIsNotShown() {
        assertThat(key).hasToString("Sm2Key[*]");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Sm2Key.parse("c2VjcmV0", new SecureRandom()))
                .withMessage("not an SM2 private key")
                .withNoCause();
    }

    @Test
    void refusesAUserIdThatIsTooLong() {
        assertThat(new Sm2UserId("a".repeat(8191)).bytes()).hasSize(8191);
        assertThatIllegalArgumentException().isThrownBy(() -> new Sm2UserId("a".repeat(8192)));
    }

    private static void assertNoPrivateKey(String base64) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sm2Key.parse(base64, new SecureRandom()));
    }

    private static void assertNoPublicKey(String base64) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sm2PublicKey.parse(base64));
    }

    /** PKCS#8 (RFC 5208) round an ECPrivateKey (RFC 5915) without its public half. */
    private static String privateKey(String number, String curve) {
        return base64("3041020100" + "3013" + EC + curve + "0427" + "3025020101" + "0420" + number);
    }

    private static String publicKey(String point, String curve) {
        return base64("3059" + "3013" + EC + curve + "034200" + "04" + point);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HEX.parseHex(hex));
    }

    /** Chance that is what the example says. */
    private static final class Chosen extends SecureRandom {
        private final byte[] bytes;

        Chosen(String hex) {
            this.bytes = HEX.parseHex(hex);
        }

        @Override
        public void nextBytes(byte[] filled) {
            System.arraycopy(bytes, 0, filled, 0, filled.length);
        }
    }
}
