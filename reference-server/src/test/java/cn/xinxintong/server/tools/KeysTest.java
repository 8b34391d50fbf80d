package cn.xinxintong.server.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.PersonalDataCipher;
import cn.xinxintong.server.KeySettings;
import cn.xinxintong.server.Server;
import cn.xinxintong.server.Settings;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.notices.SmsGatewaySettings;
import cn.xinxintong.server.testing.Soon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path passwordFile;

    @BeforeEach
    void aPassword() throws IOException {
        file = folder.resolve("keys.p12");
        passwordFile = folder.resolve("password");
        Files.writeString(passwordFile, "correct horse");
        Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    }

    private record Said(int status, String text) {}

    private Said keys(String command, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("XXT_DATA_DIR", folder.resolve("data").toString());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int status = Keys.run(environment, List.of(command), new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Said(status, text.toString(StandardCharsets.UTF_8));
    }

    private Map<String, String> sm() {
        return Map.of(
                "XXT_CRYPTO_SUITE",
                "SM",
                "XXT_KEYS",
                file.toString(),
                "XXT_KEYS_PASSWORD_FILE",
                passwordFile.toString());
    }

    private Server server(KeySettings keys) {
        Settings settings = new Settings(
                0, 0, folder.resolve("data"), "", Settings.Content.EMPTY, keys, SmsGatewaySettings.none(), false);
        return new Server(settings, Clock.systemUTC(), new SecureRandom(), UUID::randomUUID);
    }

    private static Database database(Server server) {
        return new Database(Jdbi.create(server.databaseUrl()));
    }

    private static byte[] name(Server server) {
        return database(server).use(h -> h.createQuery("select name from staff")
                .mapTo(byte[].class)
                .one());
    }

    private static String passwordHash(Server server) {
        return database(server).use(h -> h.createQuery("select password_hash from staff")
                .mapTo(String.class)
                .one());
    }

    @Test
    void aPlatformOfTheSmSuiteOnAKeyFileIsRotatedWhileItRuns() {
        assertThat(keys("make", sm()).status()).isZero();

        try (Server server = server(new KeySettings(CryptoSuite.SM, file, passwordFile))) {
            server.start(new PrintStream(PrintStream.nullOutputStream()));
            assertThat(PersonalDataCipher.suiteOf(name(server))).isEqualTo(CryptoSuite.SM);
            assertThat(passwordHash(server)).startsWith("$pbkdf2-sm3$i=600000$");

            Said rotated = keys("rotate", sm());
            assertThat(rotated).isEqualTo(new Said(0, rotated.text()));
            assertThat(rotated.text()).contains("d2 (SM)");

            Soon.when(() -> PersonalDataCipher.keyIdOf(name(server)), "d2"::equals);
            assertThat(keys("status", sm()).text())
                    .contains("current data key: d2 (SM)")
                    .contains("staff: in pass 1, 1 rows looked at, 1 re-encrypted");
        }
    }

    @Test
    void thePlatformMovesToTheOtherSuiteAtItsNextStart() {
        try (Server server = server(KeySettings.defaults())) {
            server.start(new PrintStream(PrintStream.nullOutputStream()));
            assertThat(PersonalDataCipher.suiteOf(name(server))).isEqualTo(CryptoSuite.INTERNATIONAL);
        }
        assertThat(keys("master", Map.of()).status()).isZero();
        try (Server server = server(KeySettings.inDataFolder(CryptoSuite.SM))) {
            server.start(new PrintStream(PrintStream.nullOutputStream()));
            Soon.when(() -> PersonalDataCipher.suiteOf(name(server)), CryptoSuite.SM::equals);
        }
    }

    @Test
    void theKeysOfADataFolderMoveIntoAFileAndItsDataStayReadable() throws IOException {
        try (Server server = server(KeySettings.defaults())) {
            server.start(new PrintStream(PrintStream.nullOutputStream()));
        }
        assertThat(keys("make", sm()).text()).contains("no longer there");

        assertThat(Files.readString(folder.resolve("data/secrets.properties")))
                .doesNotContain("key.aes", "key.current", "index-key")
                .contains("database-password");
        try (Server server = server(new KeySettings(CryptoSuite.SM, file, passwordFile))) {
            server.start(new PrintStream(PrintStream.nullOutputStream()));
            Soon.when(() -> PersonalDataCipher.suiteOf(name(server)), CryptoSuite.SM::equals);
        }
    }

    @Test
    void aServerDoesNotStartWithoutTheMasterKeyThatWasThere() throws IOException {
        keys("make", sm());
        KeySettings settings = new KeySettings(CryptoSuite.SM, file, passwordFile);
        try (Server server = server(settings)) {
            server.start(new PrintStream(PrintStream.nullOutputStream()));
        }
        Files.delete(file);
        assertThatThrownBy(() -> server(settings))
                .isInstanceOf(Server.NoStartException.class)
                .hasMessageContaining("XXT_KEYS is not there");

        keys("make", sm());
        try (Server server = server(settings)) {
            assertThatThrownBy(() -> server.start(new PrintStream(PrintStream.nullOutputStream())))
                    .isInstanceOf(Server.NoStartException.class)
                    .hasMessageContaining("master key");
        }
    }

    @Test
    void saysWhatIsWrongInASentence() {
        assertThat(keys("rotate", Map.of()).text()).contains("XXT_DATA_DIR");
        assertThat(keys("make", Map.of()).text()).contains("XXT_KEYS");
        assertThat(keys("rotate", Map.of("XXT_CRYPTO_SUITE", "DES")).text()).contains("XXT_CRYPTO_SUITE");
        assertThat(keys("dance", Map.of())).isEqualTo(keys("help", Map.of()));
        assertThat(keys("dance", Map.of()).status()).isEqualTo(2);
        assertThat(keys("make", sm()).status()).isZero();
        assertThat(keys("make", sm())).isEqualTo(new Said(1, "The file of XXT_KEYS is there already.\n"));
    }
}
