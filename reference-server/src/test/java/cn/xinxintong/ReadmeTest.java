package cn.xinxintong;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is true. */
class ReadmeTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- compiled by ReadmeTest -->\\R```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern PROMISE = Pattern.compile("// prints (.*)");
    private static final Pattern SHELL = Pattern.compile("```sh\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

    private final String readme;

    ReadmeTest() throws IOException {
        readme = Files.readString(HOUSE.resolve("README.md"));
    }

    @Test
    void theExampleCompilesAndPrintsWhatItPromises(@TempDir Path classes) throws Exception {
        String example = first(EXAMPLE, readme);

        assertThat(compile(asClass(example), classes)).isEmpty();

        assertThat(run(classes)).isEqualToIgnoringNewLines(first(PROMISE, example));
    }

    @Test
    void theStepsOfADayAreThoseOfTheScript() throws IOException {
        String script = Files.readString(HOUSE.resolve("docs/a-workers-day.sh"));

        List<String> quoted = SHELL.matcher(readme)
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("TOKEN="))
                .toList();

        assertThat(quoted).hasSize(3).allSatisfy(step -> assertThat(script).contains(step));
    }

    @Test
    void everyLinkLeadsToAFile() {
        List<String> targets = LINK.matcher(readme)
                .results()
                .map(link -> link.group(1))
                .distinct()
                .toList();

        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(HOUSE.resolve(target))
                .exists());
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String asClass(String example) {
        String imports = lines(example, true);
        String statements = lines(example, false);
        return imports + "\npublic final class Example {\n    private Example() {}\n\n"
                + "    public static void main(String[] args) {\n" + statements + "\n    }\n}\n";
    }

    private static String lines(String example, boolean imports) {
        return example.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> compile(String source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-Xlint:all,-path,-classfile,-processing",
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        compiler.getTask(null, null, found, options, null, List.of(new Source(source)))
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

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
