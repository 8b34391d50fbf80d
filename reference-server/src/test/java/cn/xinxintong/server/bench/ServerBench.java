package cn.xinxintong.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a benchmark against the server at an address. Started by {@code ./dev bench}. */
public final class ServerBench {
    private ServerBench() {}

    /**
     * @param arguments the file that the rows are written to, as JSON, one a line; the address of the server, on this machine;
     *     its data folder; then names of benchmarks
     */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : List.of(arguments).subList(3, arguments.length)) {
            SignIns signIns = new SignIns(arguments[1], Path.of(arguments[2]));
            List<Measured> rows =
                    switch (name) {
                        case "sign-in" -> List.of(signIns.against(2, 0.9), signIns.against(16, 1.5));
                        case "sign-in-timing" -> signIns.timing();
                        default -> throw new IllegalArgumentException("there is no benchmark " + name);
                    };
            for (Measured row : rows) {
                System.out.println(row.line());
                lines.add(row.json());
            }
        }
        Files.write(Path.of(arguments[0]), lines);
    }
}
