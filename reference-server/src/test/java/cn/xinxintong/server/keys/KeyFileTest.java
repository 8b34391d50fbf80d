package cn.xinxintong.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xinxintong.crypto.CryptoSuite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    private Path file;
    private Path passwordFile;

    @BeforeEach
    void aPassword() throws IOException {
        file = folder.resolve("keys.p12");
        passwordFile = folder.resolve("password");
        Files.writeString(passwordFile, "correct horse\n");
        permit(passwordFile, "rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItMade(CryptoSuite suite) throws IOException {
        KeyFile.make(file, passwordFile, suite, random);
        KeyFile keys = KeyFile.read(file, passwordFile, suite);

        assertThat(CryptoSuite.ofCipherKey(keys.key(keys.currentKeyId()).orElseThrow()))
                .contains(suite);
        assertThat(CryptoSuite.ofIndexKey(keys.indexKey())).contains(suite);
        assertThat(keys.key("aes-9")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theNewestMasterKeyIsTheCurrentOneAndTheOthersStay() {
        KeyFile.make(file, passwordFile, CryptoSuite.INTERNATIONAL, random);
        SecretKey first = KeyFile.read(file, passwordFile, CryptoSuite.INTERNATIONAL)
                .key("aes-1")
                .orElseThrow();
        for (int i = 0; i < 9; i++) KeyFile.addMaster(file, passwordFile, CryptoSuite.INTERNATIONAL, random);
        KeyFile.addMaster(file, passwordFile, CryptoSuite.SM, random);
        KeyFile keys = KeyFile.read(file, passwordFile, CryptoSuite.SM);

        assertThat(keys.currentKeyId()).isEqualTo("sm4-11");
        assertThat(keys.key("aes-1")).contains(first);
        assertThat(keys.key("aes-10")).isPresent();
    }

    @Test
    void makesNoFileOverAnother() throws IOException {
        Files.writeString(file, "other");

        assertThatExceptionOfType(WrongKeysException.class)
                .isThrownBy(() -> KeyFile.make(file, passwordFile, CryptoSuite.SM, random))
                .withMessageContaining("XXT_KEYS");
        assertThat(file).hasContent("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rwxrwxrwx", "rw--w----", "rwx------"})
    void refusesFilesThatOthersMayRead(String permissions) throws IOException {
        KeyFile.make(file, passwordFile, CryptoSuite.SM, random);
        permit(file, permissions);
        assertRefused("XXT_KEYS can be read by others than its owner", "chmod 600");

        permit(file, "r--------");
        permit(passwordFile, permissions);
        assertRefused("XXT_KEYS_PASSWORD_FILE can be read by others than its owner", "chmod 600");
    }

    @Test
    void namesTheFileThatIsNotThere() throws IOException {
        assertRefused("XXT_KEYS is not there");

        Files.delete(passwordFile);
        assertRefused("XXT_KEYS_PASSWORD_FILE is not there");
    }

    @Test
    void refusesAWrongAndAnEmptyPassword() throws IOException {
        KeyFile.make(file, passwordFile, CryptoSuite.SM, random);
        Files.writeString(passwordFile, "another");
        assertRefused("no PKCS#12 file that the password");

        Files.writeString(passwordFile, "\n");
        assertRefused("XXT_KEYS_PASSWORD_FILE is empty");
    }

    @Test
    void refusesWhatIsNoPkcs12() throws IOException {
        Files.writeString(file, "key=1");
        permit(file, "rw-------");

        assertRefused("no PKCS#12 file");
    }

    @Test
    void refusesAFileWithAnyByteChangedOrMissing() throws IOException {
        KeyFile.make(file, passwordFile, CryptoSuite.SM, random);
        byte[] right = Files.readAllBytes(file);
        for (int at = 0; at < right.length; at += 97) {
            byte[] wrong = right.clone();
            wrong[at] ^= 0x10;
            Files.write(file, wrong);
            assertRefused("");
            Files.write(file, java.util.Arrays.copyOf(right, at));
            assertRefused("");
        }
    }

    @Test
    void refusesAFileWithoutANewestMasterKeyOfTheSuite() {
        KeyFile.make(file, passwordFile, CryptoSuite.INTERNATIONAL, random);

        assertRefused("XXT_CRYPTO_SUITE", "keys master");
    }

    @Test
    void refusesAFileWithoutAnIndexKey() {
        write(entry("sm4-1", 16));

        assertRefused("no index key");
    }

    @Test
    void refusesTwoIndexKeys() {
        write(entry("sm4-1", 16), entry("index-sm3", 32), entry("index-sha256", 32));

        assertRefused("two index keys");
    }

    @Test
    void refusesAKeyOfAnotherLengthWithoutShowingIt() {
        write(entry("sm4-1", 32), entry("index-sm3", 32));

        assertThatExceptionOfType(WrongKeysException.class)
                .isThrownBy(this::read)
                .withMessageContaining("sm4-1")
                .withMessageNotContaining(Base64.getEncoder().encodeToString(new byte[30]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k0", "k", "sm4", "sm4-", "sm4-0", "sm4-01", "sm4-1234567", "aes-x", "index"})
    void refusesAnEntryThatItDoesNotKnow(String alias) {
        write(entry("sm4-1", 16), entry("index-sm3", 32), entry(alias, 16));

        assertRefused("neither a master key");
    }

    private record Entry(String alias, int bytes) {}

    private static Entry entry(String alias, int bytes) {
        return new Entry(alias, bytes);
    }

    private void write(Entry... entries) {
        try (OutputStream stream = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            for (Entry entry : entries) {
                store.setEntry(
                        entry.alias(),
                        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[entry.bytes()], "AES")),
                        new KeyStore.PasswordProtection(PASSWORD));
            }
            store.store(stream, PASSWORD);
            permit(file, "rw-------");
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void permit(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private KeyFile read() {
        return KeyFile.read(file, passwordFile, CryptoSuite.SM);
    }

    private void assertRefused(String... parts) {
        assertThatExceptionOfType(WrongKeysException.class)
                .isThrownBy(this::read)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
