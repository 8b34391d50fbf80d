package cn.xinxintong.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.server.testing.ServerProcess;
import cn.xinxintong.testing.MovableClock;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopTest {
    private static final PrintStream QUIET = new PrintStream(PrintStream.nullOutputStream());

    @TempDir
    private Path folder;

    private Server server(int port) {
        Settings settings = new Settings(port, 0, folder, "", Settings.Content.EMPTY, false);
        return new Server(settings, new MovableClock(), new SecureRandom(), UUID::randomUUID);
    }

    private Path postmaster() {
        return folder.resolve("database/postgresql/postmaster.pid");
    }

    @Test
    void aKilledServerLeavesNothingInTheWayOfTheNext() throws Exception {
        ServerProcess.in(folder, "--empty").kill();
        assertThat(postmaster()).exists();

        try (Server next = server(0)) {
            next.start(QUIET);
            assertThat(next.port()).isPositive();
        }
        assertThat(postmaster()).doesNotExist();
    }

    @Test
    void aServerThatIsToldToEndTakesItsDatabaseWithIt() throws Exception {
        Process process = ServerProcess.in(folder, "--empty").process();
        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(postmaster()).doesNotExist();
    }

    @Test
    void aSecondServerInTheSameFolderIsRefusedWithASentence() {
        try (Server first = server(0)) {
            first.start(QUIET);
            assertThatThrownBy(() -> server(0))
                    .isInstanceOf(Server.NoStartException.class)
                    .hasMessageContaining("XXT_DATA_DIR");
        }
    }

    @Test
    void aTakenPortIsNamedInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                Server server = server(taken.getLocalPort())) {
            assertThatThrownBy(() -> server.start(QUIET))
                    .isInstanceOf(Server.NoStartException.class)
                    .hasMessageContaining("XXT_PORT");
        }
    }

    @Test
    void keysThatOthersMayReadStopTheStart() throws IOException {
        server(0).close();
        Path secrets = folder.resolve("secrets.properties");
        assertThat(Files.getPosixFilePermissions(secrets)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> server(0)).hasMessageContaining("chmod 600");
    }

    @Test
    void aWrongSettingIsNamedInASentence() {
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_PORT", "eighty"), List.of()))
                .hasMessageContaining("XXT_PORT");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_PORT", "70000"), List.of()))
                .hasMessageContaining("XXT_PORT");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_BANK_PORT", "bank"), List.of()))
                .hasMessageContaining("XXT_BANK_PORT");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_DATA_DIR", " "), List.of()))
                .hasMessageContaining("XXT_DATA_DIR");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_DATABASE_URL", "mysql://x"), List.of()))
                .hasMessageContaining("XXT_DATABASE_URL");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_CRYPTO_SUITE", "sm"), List.of()))
                .hasMessageContaining("XXT_CRYPTO_SUITE");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_KEYS", "keys.p12"), List.of()))
                .hasMessageContaining("XXT_KEYS_PASSWORD_FILE");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_KEYS_PASSWORD_FILE", "password"), List.of()))
                .hasMessageContaining("XXT_KEYS ");
        assertThatThrownBy(() -> Settings.of(Map.of("XXT_KEYS", " ", "XXT_KEYS_PASSWORD_FILE", "p"), List.of()))
                .hasMessageContaining("XXT_KEYS is blank");
        assertThatThrownBy(() -> Settings.of(Map.of(), List.of("--demo"))).hasMessageContaining("--demo");
    }
}
