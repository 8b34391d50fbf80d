package cn.xinxintong.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/embedding-sign-in.md shows compiles on core-domain and auth-sdk alone, and prints what it promises. */
class EmbeddingSignInTest {
    private final String guide;

    EmbeddingSignInTest() throws IOException {
        guide = Files.readString(Path.of("../docs/embedding-sign-in.md"));
    }

    @Test
    void theTenMinutesRun(@TempDir Path classes) throws Exception {
        List<String> examples = blocks("runs");

        assertThat(examples).hasSize(1);
        String statements = lines(examples.get(0), false);
        String promised = Pattern.compile("// prints (.*)")
                .matcher(statements)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.joining("\n"));
        String source = lines(examples.get(0), true)
                + "\npublic final class Example {\n public static void main(String[] args) {\n" + statements
                + "\n}\n}\n";
        assertThat(compiled(source, classes)).isEmpty();
        assertThat(run(classes)).isEqualTo(promised);
    }

    @Test
    void theStoreItsContractAndTheAppCompile(@TempDir Path classes) {
        List<String> examples = blocks("compiles");

        assertThat(examples).hasSize(2).allSatisfy(source -> assertThat(compiled(source, classes))
                .isEmpty());
    }

    private List<String> blocks(String mark) {
        return Pattern.compile("<!-- " + mark + " -->\\R```java\\R(.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static String lines(String example, boolean imports) {
        return example.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> compiled(String source, Path classes) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path"), "-d", classes.toString());
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(file))
                .call();
        return found.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static String run(Path classes) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, UTF_8));
            loader.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(UTF_8).strip();
    }
}
