package cn.xinxintong.server.testing;

import cn.xinxintong.server.keys.Secrets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, on any free ports, by the clock on the wall. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("is ready at (http://localhost:\\d+)");
    private static final Pattern BANK = Pattern.compile("sandbox bank.* is at http://localhost:(\\d+)");

    private final Process process;
    private final Path folder;
    private final String url;
    private final int bankPort;

    private ServerProcess(Process process, Path folder, String url, int bankPort) {
        this.process = process;
        this.folder = folder;
        this.url = url;
        this.bankPort = bankPort;
    }

    /** Waits until it is ready. */
    public static ServerProcess in(Path folder, String... options) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "cn.xinxintong.server.Main"));
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .putAll(Map.of("XXT_PORT", "0", "XXT_BANK_PORT", "0", "XXT_DATA_DIR", folder.toString()));
            return ready(builder.start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the server cannot be started", e);
        }
    }

    private static ServerProcess ready(Process process, Path folder) throws IOException {
        BufferedReader console =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String url = "";
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) url = ready.group(1);
            Matcher bank = BANK.matcher(line);
            if (bank.find()) return new ServerProcess(process, folder, url, Integer.parseInt(bank.group(1)));
        }
        throw new IllegalStateException("the server ended before it was ready");
    }

    public Browser browser() {
        return Browser.at(url);
    }

    public int bankPort() {
        return bankPort;
    }

    /** The row of {@code demo-accounts.json} with that login. */
    public JsonNode account(String login) {
        for (JsonNode account : accounts()) if (account.get("login").asText().equals(login)) return account;
        throw new IllegalArgumentException("no such demo account");
    }

    public JsonNode accounts() {
        try {
            return new ObjectMapper()
                    .readTree(folder.resolve("demo-accounts.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("demo-accounts.json cannot be read", e);
        }
    }

    /** The JDBC address of its database, as the database's own file of its process tells the port. */
    public String databaseUrl() {
        try {
            String port = Files.readAllLines(folder.resolve("database/postgresql/postmaster.pid"))
                    .get(3);
            String password = Secrets.in(folder, new SecureRandom()).databasePassword();
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=" + password;
        } catch (IOException e) {
            throw new UncheckedIOException("the database does not run", e);
        }
    }

    /** As by {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
