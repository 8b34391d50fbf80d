package cn.xinxintong.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xinxintong.crypto.CryptoSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretsTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void areMadeOnceInTheSuite(CryptoSuite suite) {
        Secrets made = Secrets.in(folder, suite, random);
        Secrets read = Secrets.in(folder, suite, random);

        assertThat(CryptoSuite.ofCipherKey(made.key(made.currentKeyId()).orElseThrow()))
                .contains(suite);
        assertThat(CryptoSuite.ofIndexKey(made.indexKey())).contains(suite);
        assertThat(read.currentKeyId()).isEqualTo(made.currentKeyId());
        assertThat(read.masters()).isEqualTo(made.masters()).hasSize(1);
        assertThat(read.indexKey()).isEqualTo(made.indexKey());
        assertThat(read.databasePassword()).isEqualTo(made.databasePassword()).hasSizeGreaterThan(30);
    }

    @Test
    void ofAnOlderVersionAreStillRead() throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        write("key.current=k1\nkey.k1=" + key + "\nindex-key=" + key + "\ndatabase-password=old\n");
        Secrets secrets = Secrets.in(folder, CryptoSuite.INTERNATIONAL, random);

        assertThat(secrets.currentKeyId()).isEqualTo("k1");
        assertThat(secrets.key("k1").map(SecretKey::getAlgorithm)).contains("AES");
        assertThat(secrets.indexKey().getAlgorithm()).isEqualTo("HmacSHA256");
        assertThat(secrets.databasePassword()).isEqualTo("old");
    }

    @Test
    void keepTheirKeysAndTheirIndexWhenTheSuiteIsAnother() {
        Secrets before = Secrets.in(folder, CryptoSuite.INTERNATIONAL, random);
        Secrets after = Secrets.in(folder, CryptoSuite.SM, random);

        assertThat(after.currentKeyId()).isEqualTo("sm4-2");
        assertThat(after.masters()).containsAllEntriesOf(before.masters());
        assertThat(after.indexKey()).isEqualTo(before.indexKey());
    }

    @Test
    void neverGiveANewKeyTheIdOfAnother() throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        write("key.current=aes-7\nkey.aes-7=" + key + "\nindex-key=" + key + "\n");
        Secrets secrets = Secrets.withNewMaster(folder, CryptoSuite.INTERNATIONAL, random);

        assertThat(secrets.currentKeyId()).isEqualTo("aes-8");
        assertThat(secrets.masters()).containsOnlyKeys("aes-7", "aes-8");
    }

    @Test
    void holdNoKeyOfAnotherFormOfId() {
        Secrets secrets = Secrets.in(folder, CryptoSuite.INTERNATIONAL, random);

        assertThat(secrets.key("current")).isEmpty();
        assertThat(secrets.key("d1")).isEmpty();
    }

    @Test
    void areRefusedWhenOthersMayReadThem() throws IOException {
        Secrets.in(folder, CryptoSuite.SM, random);
        Files.setPosixFilePermissions(
                folder.resolve("secrets.properties"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(WrongKeysException.class)
                .isThrownBy(() -> Secrets.in(folder, CryptoSuite.SM, random))
                .withMessageContaining("chmod 600");
    }

    private void write(String text) throws IOException {
        Path file = folder.resolve("secrets.properties");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
