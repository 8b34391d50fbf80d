package cn.xinxintong.server.testing;

import cn.xinxintong.auth.testing.ScriptedFaceCheck;
import cn.xinxintong.server.Server;
import cn.xinxintong.server.Settings;
import cn.xinxintong.testing.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** One server with its demo world for all tests of a run: real HTTP, real PostgreSQL, a clock that the tests move. */
public final class TestServer {
    private static final TestServer SHARED = start();

    private final Server server;
    private final MovableClock clock;
    private final ScriptedFaceCheck faces;
    private final Path folder;
    private final String console;

    private TestServer(Server server, MovableClock clock, ScriptedFaceCheck faces, Path folder, String console) {
        this.server = server;
        this.clock = clock;
        this.faces = faces;
        this.folder = folder;
        this.console = console;
    }

    public static TestServer shared() {
        return SHARED;
    }

    private static TestServer start() {
        try {
            Path folder = Files.createTempDirectory("xinxintong-test");
            MovableClock clock = new MovableClock();
            Settings settings = new Settings(0, 0, folder, "", Settings.Content.DEMO, false);
            ScriptedFaceCheck faces = new ScriptedFaceCheck();
            Server server = new Server(settings, stores -> faces, clock, new SecureRandom(), UUID::randomUUID);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            ByteArrayOutputStream console = new ByteArrayOutputStream();
            server.start(new PrintStream(console, true, StandardCharsets.UTF_8));
            return new TestServer(server, clock, faces, folder, console.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the test server has no folder", e);
        }
    }

    public MovableClock clock() {
        return clock;
    }

    /** Knows the faces that are put on record here, in the place of a model. */
    public ScriptedFaceCheck faces() {
        return faces;
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }

    public int bankPort() {
        return server.bankPort();
    }

    public String console() {
        return console;
    }

    /** The month by Beijing time, {@code YYYY-MM}. */
    public String month() {
        return YearMonth.from(clock.instant().atZone(MovableClock.BEIJING)).toString();
    }

    /** By Beijing time. */
    public LocalDate yesterday() {
        return clock.instant().atZone(MovableClock.BEIJING).toLocalDate().minusDays(1);
    }

    public Browser browser() {
        return Browser.at(url());
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    public String databaseUrl() {
        return server.databaseUrl();
    }

    /** The rows of {@code demo-accounts.json}. */
    public JsonNode accounts() {
        try {
            return new ObjectMapper()
                    .readTree(folder.resolve("demo-accounts.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("demo-accounts.json cannot be read", e);
        }
    }

    public JsonNode account(String login) {
        for (JsonNode account : accounts()) if (account.get("login").asText().equals(login)) return account;
        throw new IllegalArgumentException("no such demo account");
    }
}
