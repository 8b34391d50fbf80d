package cn.xinxintong.android.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * D8 turns records into plain classes, and Jackson then knows of a component only what its {@code @JsonProperty} says. Here
 * D8 does so to the libraries, and what comes of it reads and writes again what the server writes: every record of every
 * {@code .wire} package, a new one too.
 */
class WireOnAndroidTest {
    private static final String R8 = System.getProperty("r8", "");

    @TempDir
    private static Path folder;

    private static URLClassLoader phone;
    private static BinaryOperator<String> readAndWrite;

    @BeforeAll
    static void turnTheLibrariesIntoWhatAPhoneRuns() throws Exception {
        assumeFalse(R8.isEmpty(), "needs D8, which the profile apk brings: ./dev test runs this");
        Libraries libraries = Libraries.onTheClassPath();
        Path desugared =
                D8.desugar(Path.of(R8), libraries.jars(folder), libraries.others(), folder.resolve("phone.jar"));
        phone = libraries.with(desugared);
        readAndWrite = newReadAndWrite();
    }

    @AfterAll
    static void close() throws IOException {
        if (phone != null) phone.close();
    }

    @TestFactory
    Stream<DynamicTest> readsAndWritesWhatTheServerWrites() throws IOException {
        return WireRecords.all().stream()
                .flatMap(record -> Stream.of(
                        DynamicTest.dynamicTest(record.getName(), () -> roundTrip(record, Samples.full(record))),
                        DynamicTest.dynamicTest(
                                record.getName() + " with nulls", () -> roundTrip(record, Samples.sparse(record)))));
    }

    @Test
    void findsTheRecordsOfEveryLibrary() throws IOException {
        assertThat(WireRecords.all())
                .extracting(Class::getPackageName)
                .contains(
                        "cn.xinxintong.wire",
                        "cn.xinxintong.entry.wire",
                        "cn.xinxintong.auth.wire",
                        "cn.xinxintong.attendance.wire",
                        "cn.xinxintong.wage.wire");
    }

    private static void roundTrip(Class<?> record, Object sample) throws Exception {
        assertThat(phone.loadClass(record.getName()).isRecord())
                .as("D8 has made it a plain class")
                .isFalse();
        ObjectMapper json = Json.mapper();
        String written = json.writeValueAsString(sample);

        String again = readAndWrite.apply(record.getName(), written);

        assertThat(json.readTree(again)).isEqualTo(json.readTree(written));
    }

    @SuppressWarnings("unchecked")
    private static BinaryOperator<String> newReadAndWrite() throws ReflectiveOperationException {
        return (BinaryOperator<String>) phone.loadClass(ReadAndWrite.class.getName())
                .getDeclaredConstructor()
                .newInstance();
    }

    /** Runs D8 as a program of its own. */
    private static final class D8 {
        static Path desugar(Path r8, List<Path> jars, List<Path> others, Path result) throws Exception {
            Path arguments = Files.write(
                    folder.resolve("arguments"),
                    Stream.of(
                                    Stream.of("--classfile", "--min-api", "26", "--output", result.toString()),
                                    Stream.of("--lib", System.getProperty("java.home")),
                                    others.stream().flatMap(jar -> Stream.of("--classpath", jar.toString())),
                                    jars.stream().map(Path::toString))
                            .flatMap(part -> part)
                            .toList());
            Path log = folder.resolve("d8.log");
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            int status = new ProcessBuilder(
                            java.toString(), "-cp", r8.toString(), "com.android.tools.r8.D8", "@" + arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            assertThat(status).as(() -> read(log)).isZero();
            return result;
        }

        private static String read(Path log) {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }
}
