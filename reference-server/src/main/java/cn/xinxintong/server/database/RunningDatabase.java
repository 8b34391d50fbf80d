package cn.xinxintong.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The embedded database of a server that runs in another process. */
public final class RunningDatabase {
    private static final int PORT_LINE = 3;

    private RunningDatabase() {}

    /**
     * Where it is, with the password; empty if none runs.
     *
     * @param folder as {@link EmbeddedDatabase} has it
     */
    public static Optional<String> url(Path folder, String password) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid"));
            if (lines.size() <= PORT_LINE) return Optional.empty();
            int port = Integer.parseInt(lines.get(PORT_LINE).trim());
            return Optional.of(EmbeddedDatabase.url(port, password));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
