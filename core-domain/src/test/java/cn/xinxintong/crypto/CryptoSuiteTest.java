package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CryptoSuiteTest {
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();

    @Nested
    class Sm3OfGbT32905AnnexA {
        @Test
        void example1() {
            assertThat(HEX.formatHex(CryptoSuite.SM.digest("abc".getBytes(UTF_8))))
                    .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        }

        @Test
        void example2() {
            assertThat(HEX.formatHex(CryptoSuite.SM.digest("abcd".repeat(16).getBytes(UTF_8))))
                    .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
        }
    }

    /** GM/T 0042-2015, annex D.3: the key and message that OpenSSL tests with, too. */
    @Test
    void macsWithSm3AsTheExampleDoes() {
        SecretKey key = CryptoSuite.SM.indexKey(
                HEX.parseHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"));
        String half = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

        assertThat(HEX.formatHex(CryptoSuite.SM.mac(key, half.getBytes(UTF_8), half.getBytes(UTF_8))))
                .isEqualTo("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a");
    }

    /** FIPS 180-4, the one-block example. */
    @Test
    void digestsWithSha256AsTheStandardDoes() {
        assertThat(HEX.formatHex(CryptoSuite.INTERNATIONAL.digest("abc".getBytes(UTF_8))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** RFC 4231, test case 2. */
    @Test
    void macsWithSha256AsTheRfcDoes() {
        SecretKey key = CryptoSuite.INTERNATIONAL.indexKey("Jefe".getBytes(UTF_8));

        assertThat(HEX.formatHex(CryptoSuite.INTERNATIONAL.mac(key, "what do ya want for nothing?".getBytes(UTF_8))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    /** GB/T 32907-2016, annex A: a block has no mode, so the engine beneath passes them. */
    @Nested
    class Sm4OfGbT32907AnnexA {
        private final byte[] block = HEX.parseHex("0123456789abcdeffedcba9876543210");
        private final SM4Engine engine = new SM4Engine();

        @Test
        void example1() {
            engine.init(true, new KeyParameter(block));
            byte[] made = new byte[16];
            engine.processBlock(block, 0, made, 0);

            assertThat(HEX.formatHex(made)).isEqualTo("681edf34d206965e86b3e94f536e4246");
        }

        @Test
        void example2() {
            engine.init(true, new KeyParameter(block));
            byte[] made = block.clone();
            for (int i = 0; i < 1_000_000; i++) engine.processBlock(made, 0, made, 0);

            assertThat(HEX.formatHex(made)).isEqualTo("595298c7c6fd271f0402f804c33d3f66");
        }
    }

    /** RFC 8998, A.1. */
    @Nested
    class Sm4GcmOfRfc8998AnnexA1 {
        private final SecretKey key = CryptoSuite.SM.cipherKey(HEX.parseHex("0123456789abcdeffedcba9876543210"));
        private final byte[] nonce = HEX.parseHex("00001234567800000000abcd");
        private final byte[] associated = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        private final byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        private final byte[] sealed = HEX.parseHex("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec");

        @Test
        void seals() {
            assertThat(CryptoSuite.SM.seal(key, nonce, associated, plain)).isEqualTo(sealed);
        }

        @Test
        void opens() {
            assertThat(CryptoSuite.SM.open(key, nonce, associated, sealed)).contains(plain);
        }
    }

    /** The Galois/Counter Mode of Operation (McGrew, Viega), test case 16. */
    @Nested
    class Aes256GcmTestCase16 {
        private final SecretKey key = CryptoSuite.INTERNATIONAL.cipherKey(
                HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));
        private final byte[] nonce = HEX.parseHex("cafebabefacedbaddecaf888");
        private final byte[] associated = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        private final byte[] plain = HEX.parseHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        private final byte[] sealed = HEX.parseHex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");

        @Test
        void seals() {
            assertThat(CryptoSuite.INTERNATIONAL.seal(key, nonce, associated, plain))
                    .isEqualTo(sealed);
        }

        @Test
        void opens() {
            assertThat(CryptoSuite.INTERNATIONAL.open(key, nonce, associated, sealed))
                    .contains(plain);
        }
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingUnderAnotherNonceOtherAssociatedBytesOrAnotherKey(CryptoSuite suite) {
        SecretKey key = suite.newCipherKey(random);
        byte[] nonce = new byte[12];
        byte[] associated = {1, 2, 3};
        byte[] sealed = suite.seal(key, nonce, associated, new byte[] {42});
        byte[] otherNonce = nonce.clone();
        otherNonce[11] = 1;

        assertThat(suite.open(key, nonce, associated, sealed)).contains(new byte[] {42});
        assertThat(suite.open(key, otherNonce, associated, sealed)).isEmpty();
        assertThat(suite.open(key, nonce, new byte[] {1, 2}, sealed)).isEmpty();
        assertThat(suite.open(suite.newCipherKey(random), nonce, associated, sealed))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingWithAnyBitOfTheTagFlippedOrAnyByteOfItMissing(CryptoSuite suite) {
        SecretKey key = suite.newCipherKey(random);
        byte[] nonce = new byte[12];
        byte[] sealed = suite.seal(key, nonce, new byte[0], new byte[0]);

        for (int bit = 0; bit < 128; bit++) {
            byte[] wrong = sealed.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(suite.open(key, nonce, new byte[0], wrong)).isEmpty();
        }
        for (int length = 0; length < 16; length++) {
            assertThat(suite.open(key, nonce, new byte[0], Arrays.copyOf(sealed, length)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeySaysWhichSuiteItIsOf(CryptoSuite suite) {
        assertThat(CryptoSuite.ofCipherKey(suite.newCipherKey(random))).contains(suite);
        assertThat(CryptoSuite.ofIndexKey(suite.newIndexKey(random))).contains(suite);
        assertThat(CryptoSuite.ofCipherKey(suite.newIndexKey(random))).isEmpty();
        assertThat(CryptoSuite.ofIndexKey(suite.newCipherKey(random))).isEmpty();
        assertThat(suite.newSignatureKey(random).suite()).isEqualTo(suite);
        assertThat(suite.newSignatureKey(random).publicKey().suite()).isEqualTo(suite);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSignatureKeysOfBothSuites(CryptoSuite suite) {
        SignatureKey key = suite.newSignatureKey(random);
        byte[] signature = key.sign(new byte[] {1});

        assertThat(SignatureKey.parse(key.base64(), random).base64()).isEqualTo(key.base64());
        assertThat(SignaturePublicKey.parse(key.publicKey().base64()).verifies(new byte[] {1}, signature))
                .isTrue();
        assertThat(signature).hasSize(64);
        assertThat(key.toString()).doesNotContain(key.base64().substring(40));
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> CryptoSuite.SM.cipherKey(new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> CryptoSuite.INTERNATIONAL.cipherKey(new byte[16]));
        assertThat(CryptoSuite.INTERNATIONAL.fits(new SecretKeySpec(new byte[16], "AES")))
                .isFalse();
    }
}
