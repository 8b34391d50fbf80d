package cn.xinxintong.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xinxintong.crypto.testing.FixedKeyRing;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataCipherTest {
    private static final Cell CELL = new Cell("account", "identity_number", "7");
    private static final String NUMBER = "11010519491231002X";

    /** Of {@link #NUMBER} in {@link #CELL}, written when AES-256-GCM was all there was. */
    private static final String OF_BEFORE =
            "01026b31000102030405060708090a0be0ac719c61ad7da4362483c7c581c4bb7cfa70e8f60c03b8247858fcbef88365fa1f";

    private final FixedKeyRing keys = new FixedKeyRing();
    private final PersonalDataCipher cipher = new PersonalDataCipher(keys, new SecureRandom());

    @Property
    void readsWhatItWrote(@ForAll String text) {
        assertThat(cipher.decrypt(cipher.encrypt(text, CELL), CELL)).isEqualTo(text);
    }

    @Test
    void neverWritesTheSameTwice() {
        assertThat(cipher.encrypt(NUMBER, CELL)).isNotEqualTo(cipher.encrypt(NUMBER, CELL));
    }

    @Test
    void refusesACiphertextWithAnyOneBitFlipped() {
        byte[] right = cipher.encrypt(NUMBER, CELL);

        for (int bit = 0; bit < right.length * 8; bit++) {
            byte[] wrong = right.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);

            assertUnreadable(wrong, CELL);
        }
    }

    @Test
    void refusesACiphertextCutOffAnywhere() {
        byte[] right = cipher.encrypt(NUMBER, CELL);

        for (int length = 0; length < right.length; length++) assertUnreadable(Arrays.copyOf(right, length), CELL);
    }

    @Test
    void refusesACiphertextWithSomethingBehindIt() {
        byte[] right = cipher.encrypt(NUMBER, CELL);

        assertUnreadable(Arrays.copyOf(right, right.length + 1), CELL);
    }

    @Test
    void refusesACiphertextMovedToAnotherCell() {
        byte[] right = cipher.encrypt(NUMBER, CELL);

        assertUnreadable(right, new Cell("worker", "identity_number", "7"));
        assertUnreadable(right, new Cell("account", "name", "7"));
        assertUnreadable(right, new Cell("account", "identity_number", "8"));
        assertUnreadable(right, new Cell("account", "identity_number7", ""));
    }

    @Test
    void refusesACiphertextWhoseKeyIsNotInTheRing() {
        byte[] right = cipher.encrypt(NUMBER, CELL);
        keys.rotateTo("k2");
        keys.drop("k1");

        assertUnreadable(right, CELL);
    }

    @Test
    void refusesACiphertextThatNamesAnotherKeyOfTheRing() {
        keys.rotateTo("k2");
        byte[] wrong = cipher.encrypt(NUMBER, CELL);
        wrong[3] = '1';

        assertThat(PersonalDataCipher.keyIdOf(wrong)).isEqualTo("k1");
        assertUnreadable(wrong, CELL);
    }

    @Test
    void readsOldCiphertextsAfterARotationAndWritesWithTheNewKey() {
        byte[] old = cipher.encrypt(NUMBER, CELL);
        keys.rotateTo("k2");

        assertThat(cipher.decrypt(old, CELL)).isEqualTo(NUMBER);
        assertThat(PersonalDataCipher.keyIdOf(old)).isEqualTo("k1");
        assertThat(PersonalDataCipher.keyIdOf(cipher.encrypt(NUMBER, CELL))).isEqualTo("k2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-key-id-of-more-than-32-characters", "ключ", "k 1"})
    void writesNothingWithAKeyIdThatItCouldNotReadAgain(String id) {
        keys.rotateTo(id);

        assertThatIllegalStateException().isThrownBy(() -> cipher.encrypt(NUMBER, CELL));
    }

    @Test
    void saysNothingOfTheTextWhenItCannotRead() {
        byte[] wrong = cipher.encrypt(NUMBER, CELL);
        wrong[wrong.length - 1] ^= 1;

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> cipher.decrypt(wrong, CELL))
                .withMessageNotContaining("110105");
    }

    @Test
    void stillReadsTheFormatOfBeforeThereWereSuites() {
        byte[] old = HexFormat.of().parseHex(OF_BEFORE);

        assertThat(cipher.decrypt(old, CELL)).isEqualTo(NUMBER);
        assertThat(PersonalDataCipher.suiteOf(old)).isEqualTo(CryptoSuite.INTERNATIONAL);
    }

    @Test
    void neverWritesTheSameTwiceInAThousandTimes() {
        Set<String> written = new HashSet<>();
        for (int i = 0; i < 1000; i++) written.add(HexFormat.of().formatHex(cipher.encrypt("", CELL)));

        assertThat(written).hasSize(1000);
    }

    @Nested
    class UnderAKeyOfTheSmSuite {
        @BeforeEach
        void rotateToSm4() {
            keys.rotateTo("s1", CryptoSuite.SM);
        }

        @Test
        void namesTheSuiteInTheCiphertextAndReadsItBack() {
            byte[] written = cipher.encrypt(NUMBER, CELL);

            assertThat(written[0]).isEqualTo((byte) 2);
            assertThat(PersonalDataCipher.suiteOf(written)).isEqualTo(CryptoSuite.SM);
            assertThat(PersonalDataCipher.keyIdOf(written)).isEqualTo("s1");
            assertThat(cipher.decrypt(written, CELL)).isEqualTo(NUMBER);
        }

        @Test
        void neverWritesTheSameTwice() {
            assertThat(cipher.encrypt(NUMBER, CELL)).isNotEqualTo(cipher.encrypt(NUMBER, CELL));
        }

        @Test
        void refusesEveryFlippedBitEveryCutAndAnyByteMore() {
            byte[] right = cipher.encrypt(NUMBER, CELL);

            for (int bit = 0; bit < right.length * 8; bit++) {
                byte[] wrong = right.clone();
                wrong[bit / 8] ^= (byte) (1 << bit % 8);
                assertUnreadable(wrong, CELL);
            }
            for (int length = 0; length < right.length; length++) assertUnreadable(Arrays.copyOf(right, length), CELL);
            assertUnreadable(Arrays.copyOf(right, right.length + 1), CELL);
        }

        @Test
        void refusesACiphertextMovedToAnotherCell() {
            assertUnreadable(cipher.encrypt(NUMBER, CELL), new Cell("account", "identity_number", "8"));
        }

        @Test
        void readsWhatTheOtherSuiteWroteAndReencryptsIt() {
            keys.rotateTo("k1");
            byte[] old = cipher.encrypt(NUMBER, CELL);
            keys.rotateTo("s1", CryptoSuite.SM);

            byte[] now = cipher.reencrypt(old, CELL);

            assertThat(cipher.isCurrent(now)).isTrue();
            assertThat(cipher.isCurrent(old)).isFalse();
            assertThat(cipher.decrypt(now, CELL)).isEqualTo(NUMBER);
        }

        @Test
        void refusesACiphertextThatNamesAKeyOfTheOtherSuite() {
            byte[] written = cipher.encrypt(NUMBER, CELL);
            written[2] = 'k';

            assertThat(PersonalDataCipher.keyIdOf(written)).isEqualTo("k1");
            assertUnreadable(written, CELL);
        }

        @Test
        void refusesACiphertextUnderTheNameOfTheOtherSuite() {
            byte[] written = cipher.encrypt(NUMBER, CELL);
            written[0] = 1;

            assertUnreadable(written, CELL);
        }
    }

    private void assertUnreadable(byte[] ciphertext, Cell cell) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> cipher.decrypt(ciphertext, cell));
    }
}
