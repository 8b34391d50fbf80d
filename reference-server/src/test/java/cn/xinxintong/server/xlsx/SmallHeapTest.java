package cn.xinxintong.server.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.testing.HostileWorkbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers send is read by a process that has 64 MiB, and does not fall over. */
class SmallHeapTest {

    @Test
    void noWorkbookTakesMoreThanALittleMemoryOrTime(@TempDir Path folder) throws Exception {
        int number = 0;
        for (Map.Entry<String, HostileWorkbooks.Expected> hostile :
                HostileWorkbooks.all().entrySet()) {
            String name = String.format("%02d %s", number++, hostile.getKey().replaceAll("\\W+", "-"));
            Files.write(folder.resolve(name), hostile.getValue().workbook().get());
        }

        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(reader.exitValue()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.startsWith("refused")))
                .as(said)
                .hasSize(number);
    }

    /** Reads all files of a folder, one after the other, and says what became of each. */
    static final class Reader {
        private static final SheetVisitor NOBODY = new SheetVisitor() {
            @Override
            public void row(Row row) {}

            @Override
            public void merged(Area area) {}
        };

        private Reader() {}

        public static void main(String[] folder) throws IOException {
            try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
                List<Path> sorted = files.sorted().toList();
                for (Path file : sorted) {
                    long start = System.nanoTime();
                    String result = read(Files.readAllBytes(file));
                    System.out.println(
                            result + " " + file.getFileName() + " " + (System.nanoTime() - start) / 1_000_000);
                }
            }
        }

        private static String read(byte[] bytes) {
            try {
                return Workbook.read(bytes, workbook -> {
                    workbook.walk(workbook.visibleSheets().get(0), NOBODY);
                    return "read";
                });
            } catch (Refusal e) {
                return "refused " + e.fields();
            } catch (RuntimeException e) {
                return "failed " + Arrays.toString(e.getStackTrace());
            }
        }
    }
}
