package cn.xinxintong.server.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of the server's own, in its data folder: durable settings, loopback only, with a password. One that a killed
 * server left behind is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final int FIRST_PORT = 10_000;
    private static final int LAST_PORT = 20_000;
    private static final String USER = "postgres";
    private static final List<String> SCRAM_ONLY =
            List.of("local all all scram-sha-256", "host all all 127.0.0.1/32 scram-sha-256");

    private final Path folder;
    private final String password;
    private final int port;
    private @Nullable EmbeddedPostgres postgres;

    /**
     * @param folder kept from start to start
     * @param password of the database's only user
     */
    public EmbeddedDatabase(Path folder, String password) {
        this.folder = folder;
        this.password = password;
        this.port = freePort();
    }

    /** Where it is, or will be once it is started; with the password. */
    public String url() {
        return url(port, password);
    }

    static String url(int port, String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER + "&password=" + password;
    }

    /** Starts it; the first time its files are made. */
    public void start() {
        Path data = folder.resolve("postgresql");
        try {
            boolean made = Files.exists(data.resolve("PG_VERSION"));
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            stopOrphan(data);
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setConnectConfig("password", password)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .setErrorRedirector(Redirect.DISCARD)
                    .setOutputRedirector(Redirect.DISCARD)
                    .start();
            if (!made) requirePassword(data);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL does not start. It needs Linux on x86-64 and, as root, the right to unshare; "
                            + "otherwise name a database in XXT_DATABASE_URL.",
                    e);
        }
    }

    /** A new cluster trusts everybody on this machine: from now on it asks for the password. */
    private void requirePassword(Path data) throws IOException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + USER + " password '" + password + "'");
            Files.write(data.resolve("pg_hba.conf"), SCRAM_ONLY);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the password cannot be set", e);
        }
    }

    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        Optional<ProcessHandle> orphan = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).trim()))
                .filter(p -> p.info().commandLine().orElse("").contains(data.toString()));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier PostgreSQL stops", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("an earlier PostgreSQL of this data folder does not stop", e);
        }
    }

    /** Below those that the system gives to connections: one of these might be gone before PostgreSQL takes it. */
    private static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue; // somebody has it
            }
        }
        throw new IllegalStateException("there is no free port for PostgreSQL");
    }

    /** Stops it; what was committed stays. */
    @Override
    public void close() {
        try {
            if (postgres != null) postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
