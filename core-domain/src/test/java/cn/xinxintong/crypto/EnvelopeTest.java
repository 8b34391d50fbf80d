package cn.xinxintong.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.xinxintong.crypto.testing.FixedKeyRing;
import cn.xinxintong.crypto.testing.InMemoryDataKeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvelopeTest {
    private static final Cell CELL = new Cell("account", "number", "7");
    private static final String NUMBER = "11010519491231002X";

    private final SecureRandom random = new SecureRandom();
    private final FixedKeyRing masters = new FixedKeyRing();
    private final InMemoryDataKeyStore store = new InMemoryDataKeyStore();
    private final Envelope envelope = new Envelope(masters, store, random);
    private final PersonalDataCipher cipher = new PersonalDataCipher(envelope, random);

    @ParameterizedTest
    @EnumSource
    void makesAKeyOfTheSuiteWhenItIsOpenedFirst(CryptoSuite suite) {
        envelope.open(suite);

        assertThat(envelope.currentKeyId()).isEqualTo("d1");
        assertThat(envelope.suite()).isEqualTo(suite);
        assertThat(cipher.decrypt(cipher.encrypt(NUMBER, CELL), CELL)).isEqualTo(NUMBER);
    }

    @Test
    void hasNoCurrentKeyBeforeItIsOpened() {
        assertThat(envelope.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(envelope::currentKeyId);

        envelope.open(CryptoSuite.SM);
        assertThat(envelope.isOpen()).isTrue();
    }

    @Test
    void keepsItsKeyFromOpeningToOpening() {
        envelope.open(CryptoSuite.SM);
        byte[] written = cipher.encrypt(NUMBER, CELL);

        Envelope later = new Envelope(masters, store, random);
        later.open(CryptoSuite.SM);

        assertThat(later.currentKeyId()).isEqualTo("d1");
        assertThat(new PersonalDataCipher(later, random).decrypt(written, CELL)).isEqualTo(NUMBER);
    }

    @Test
    void readsWhatWasWrittenBeforeARotationAndWritesWithTheNewKey() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        byte[] old = cipher.encrypt(NUMBER, CELL);

        assertThat(envelope.rotate(CryptoSuite.INTERNATIONAL)).isEqualTo("d2");

        assertThat(cipher.decrypt(old, CELL)).isEqualTo(NUMBER);
        assertThat(PersonalDataCipher.keyIdOf(cipher.encrypt(NUMBER, CELL))).isEqualTo("d2");
    }

    @Test
    void rotatesToTheOtherSuiteWhenItIsOpenedWithIt() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        byte[] old = cipher.encrypt(NUMBER, CELL);

        envelope.open(CryptoSuite.SM);

        assertThat(envelope.suite()).isEqualTo(CryptoSuite.SM);
        assertThat(cipher.decrypt(old, CELL)).isEqualTo(NUMBER);
        assertThat(PersonalDataCipher.suiteOf(cipher.encrypt(NUMBER, CELL))).isEqualTo(CryptoSuite.SM);
    }

    @Test
    void findsTheKeyThatAnotherProcessAddedWhenItMeetsACiphertextOfIt() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        Envelope beside = new Envelope(masters, store, random);
        beside.open(CryptoSuite.INTERNATIONAL);
        beside.rotate(CryptoSuite.INTERNATIONAL);
        byte[] written = new PersonalDataCipher(beside, random).encrypt(NUMBER, CELL);

        assertThat(envelope.currentKeyId()).isEqualTo("d1");
        assertThat(cipher.decrypt(written, CELL)).isEqualTo(NUMBER);
        assertThat(envelope.currentKeyId()).isEqualTo("d2");
    }

    @Test
    void twoThatRotateAtOnceEndWithTheSameKey() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        Envelope beside = new Envelope(masters, store, random);
        beside.open(CryptoSuite.INTERNATIONAL);

        assertThat(beside.rotate(CryptoSuite.INTERNATIONAL)).isEqualTo("d2");
        assertThat(envelope.rotate(CryptoSuite.INTERNATIONAL)).isEqualTo("d2");
        assertThat(cipher.decrypt(new PersonalDataCipher(beside, random).encrypt(NUMBER, CELL), CELL))
                .isEqualTo(NUMBER);
    }

    @Test
    void wrapsItsKeysAnewWhenTheMasterKeyWasChanged() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        envelope.rotate(CryptoSuite.SM);
        byte[] written = cipher.encrypt(NUMBER, CELL);
        masters.rotateTo("m2", CryptoSuite.SM);

        Envelope later = new Envelope(masters, store, random);
        later.open(CryptoSuite.SM);
        masters.drop("k1");
        Envelope afterwards = new Envelope(masters, store, random);
        afterwards.open(CryptoSuite.SM);

        assertThat(store.all()).allSatisfy(key -> assertThat(
                        PersonalDataCipher.keyIdOf(Base64.getDecoder().decode(key.wrapped())))
                .isEqualTo("m2"));
        assertThat(new PersonalDataCipher(afterwards, random).decrypt(written, CELL))
                .isEqualTo(NUMBER);
    }

    @Test
    void stillReadsWhatStandsUnderAMasterKeyItself() {
        byte[] old = new PersonalDataCipher(masters, random).encrypt(NUMBER, CELL);
        envelope.open(CryptoSuite.INTERNATIONAL);

        assertThat(cipher.decrypt(old, CELL)).isEqualTo(NUMBER);
        assertThat(cipher.isCurrent(old)).isFalse();
        assertThat(cipher.decrypt(cipher.reencrypt(old, CELL), CELL)).isEqualTo(NUMBER);
    }

    @Test
    void doesNotOpenWithoutTheMasterKey() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        masters.rotateTo("m2");
        masters.drop("k1");
        Envelope later = new Envelope(masters, store, random);

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> later.open(CryptoSuite.INTERNATIONAL));
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void refusesAWrappedKeyUnderAnotherNumber() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        store.add(new WrappedKey(2, store.all().get(0).wrapped()));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(envelope::refresh);
        assertThat(envelope.currentKeyId()).isEqualTo("d1");
    }

    @Test
    void refusesWhatIsNoWrappedKey() {
        store.add(new WrappedKey(1, "not base64!"));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(envelope::refresh);
        assertThatIllegalArgumentException().isThrownBy(() -> new WrappedKey(0, "AAAA"));
    }

    @Test
    void whatIsKeptShowsNoKey() {
        envelope.open(CryptoSuite.INTERNATIONAL);
        byte[] key = envelope.key("d1").orElseThrow().getEncoded();

        assertThat(store.all().toString()).doesNotContain(Base64.getEncoder().encodeToString(key));
        assertThat(envelope.toString()).doesNotContain(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void hasTheIndexKeyOfItsMasters() {
        assertThat(envelope.indexKey()).isEqualTo(masters.indexKey());
    }
}
