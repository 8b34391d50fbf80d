package cn.xinxintong.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataCipherTest {
    private static final Cell CELL = new Cell("account", "identity_number", "7");
    private static final String TEXT = "11010519491231002X";

    private final Ring ring = new Ring().with("k1", 1);
    private final PersonalDataCipher cipher = new PersonalDataCipher(ring, new SecureRandom());

    @Test
    void readsWhatItWrote() {
        assertThat(cipher.decrypt(cipher.encrypt(TEXT, CELL), CELL)).isEqualTo(TEXT);
    }

    @Property(tries = 200)
    void readsEveryTextThatItWrote(@ForAll @StringLength(max = 300) String text) {
        assertThat(cipher.decrypt(cipher.encrypt(text, CELL), CELL)).isEqualTo(text);
    }

    @Test
    void writesNothingReadable() {
        String written = new String(cipher.encrypt(TEXT, CELL), java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(written).doesNotContain("1101", "1949");
    }

    @Test
    void writesOneTextTwiceInTwoWays() {
        assertThat(cipher.encrypt(TEXT, CELL)).isNotEqualTo(cipher.encrypt(TEXT, CELL));
    }

    @Test
    void refusesEverySingleFlippedBit() {
        byte[] right = cipher.encrypt(TEXT, CELL);
        for (int bit = 0; bit < right.length * 8; bit++) {
            byte[] flipped = right.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);

            assertUnreadable(flipped, CELL);
        }
    }

    @Test
    void refusesEveryCutAndEveryAddition() {
        byte[] right = cipher.encrypt(TEXT, CELL);
        for (int length = 0; length < right.length; length++) assertUnreadable(Arrays.copyOf(right, length), CELL);
        assertUnreadable(Arrays.copyOf(right, right.length + 1), CELL);
    }

    @ParameterizedTest
    @CsvSource({"bank_card,identity_number,7", "account,mobile,7", "account,identity_number,8"})
    void refusesACiphertextOfAnotherCell(String table, String column, String row) {
        assertUnreadable(cipher.encrypt(TEXT, CELL), new Cell(table, column, row));
    }

    @Test
    void refusesAnotherKeyOfTheSameId() {
        PersonalDataCipher other = new PersonalDataCipher(new Ring().with("k1", 2), new SecureRandom());

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> other.decrypt(cipher.encrypt(TEXT, CELL), CELL));
    }

    @Test
    void refusesAnIdThatTheRingDoesNotHold() {
        PersonalDataCipher other = new PersonalDataCipher(new Ring().with("k2", 1), new SecureRandom());

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> other.decrypt(cipher.encrypt(TEXT, CELL), CELL))
                .withMessageNotContaining(TEXT);
    }

    @Test
    void readsTheOldAndWritesTheNewAfterARotation() {
        byte[] old = cipher.encrypt(TEXT, CELL);
        ring.with("2026-06", 9);

        byte[] fresh = cipher.encrypt(TEXT, CELL);

        assertThat(PersonalDataCipher.keyIdOf(old)).isEqualTo("k1");
        assertThat(PersonalDataCipher.keyIdOf(fresh)).isEqualTo("2026-06");
        assertThat(cipher.decrypt(old, CELL)).isEqualTo(TEXT);
        assertThat(cipher.decrypt(fresh, CELL)).isEqualTo(TEXT);
    }

    @Test
    void takesAKeyIdOfThirtyTwoCharacters() {
        ring.with("a".repeat(32), 3);

        assertThat(cipher.decrypt(cipher.encrypt(TEXT, CELL), CELL)).isEqualTo(TEXT);
    }

    private void assertUnreadable(byte[] ciphertext, Cell cell) {
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> cipher.decrypt(ciphertext, cell));
    }

    /** Keys of one repeated byte. */
    static final class Ring implements KeyRing {
        private final Map<String, SecretKey> keys = new HashMap<>();
        private String current = "";
        private int index = 100;

        Ring with(String id, int filler) {
            keys.put(id, key(filler, "AES"));
            current = id;
            return this;
        }

        Ring withIndexKey(int filler) {
            index = filler;
            return this;
        }

        @Override
        public String currentKeyId() {
            return current;
        }

        @Override
        public Optional<SecretKey> key(String id) {
            return Optional.ofNullable(keys.get(id));
        }

        @Override
        public SecretKey indexKey() {
            return key(index, "HmacSHA256");
        }

        private static SecretKey key(int filler, String algorithm) {
            byte[] bytes = new byte[32];
            Arrays.fill(bytes, (byte) filler);
            return new SecretKeySpec(bytes, algorithm);
        }
    }
}
