package cn.xinxintong.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xinxintong.crypto.testing.FixedKeyRing;
import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataCipherTest {
    private static final Cell CELL = new Cell("account", "identity_number", "7");
    private static final String NUMBER = "11010519491231002X";

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

    private void assertUnreadable(byte[] ciphertext, Cell cell) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> cipher.decrypt(ciphertext, cell));
    }
}
