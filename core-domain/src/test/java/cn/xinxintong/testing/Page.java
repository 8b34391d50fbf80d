package cn.xinxintong.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/** A page of the documentation, whose examples in Java are compiled and run. */
public record Page(String text) {
    private static final Pattern PROMISE = Pattern.compile("// prints (.*)");

    public static Page read(Path file) {
        try {
            return new Page(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError("there is no page " + file, e);
        }
    }

    /** The blocks of Java that stand below a comment with that mark. */
    public List<String> examples(String mark) {
        return Pattern.compile("<!-- " + mark + " -->\\R```java\\R(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** What an example says that it prints, a line each. */
    public static String promised(String example) {
        return PROMISE.matcher(example)
                .results()
                .map(promise -> promise.group(1))
                .collect(Collectors.joining("\n"));
    }

    /** Compiles classes with all warnings; what the compiler has to say about them. */
    public static List<String> compile(String source, Path classes) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-Xlint:all,-path,-classfile,-processing",
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString());
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(new Source(source)))
                .call();
        return found.getDiagnostics().stream().map(Object::toString).toList();
    }

    /** Compiles statements below their imports, and runs them; what they print, or what the compiler has against them. */
    public static String run(String example, Path classes) throws Exception {
        String program = lines(example, true)
                + "\npublic final class Example {\n    private Example() {}\n\n"
                + "    public static void main(String[] args) throws Exception {\n" + lines(example, false)
                + "\n    }\n}\n";
        List<String> faults = compile(program, classes);
        if (!faults.isEmpty()) return String.join("\n", faults);
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

    private static String lines(String example, boolean imports) {
        return example.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .collect(Collectors.joining("\n"));
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
