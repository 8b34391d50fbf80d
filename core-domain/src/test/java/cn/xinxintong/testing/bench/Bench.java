package cn.xinxintong.testing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the {@link Row}s of the class path and prints them. Started by {@code ./dev bench}.
 *
 * <p>Ours and the yardstick take turns, a JVM of their own each time, so that what else the machine does falls on both. It
 * only ever adds to what is measured, so of the many short measurements of a turn the fastest quarter tells, by its upper
 * end; and of the ratios of the turns the median, with the least and the greatest beside it.
 */
public final class Bench {
    private static final int TURNS = 5;
    private static final int WARM_UPS = 8;
    private static final int MEASUREMENTS = 20;
    private static final TimeValue EACH = TimeValue.milliseconds(80);

    private Bench() {}

    /** @param arguments the file that the rows are written to, as JSON, one a line; then names of rows: none means all */
    public static void main(String[] arguments) throws IOException {
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        List<String> lines = new ArrayList<>();
        for (Class<?> benchmark : benchmarks()) {
            for (Row row : benchmark.getAnnotationsByType(Row.class)) {
                if (!names.isEmpty() && !names.contains(row.name())) continue;
                Outcome outcome = outcome(benchmark, row);
                System.out.println(outcome.line());
                lines.add(outcome.json());
            }
        }
        Files.write(Path.of(arguments[0]), lines);
    }

    private static List<Class<?>> benchmarks() {
        Set<String> names = new TreeSet<>();
        var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().getAll(silent, List.of())) {
            names.add(entry.getUserClassQName());
        }
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            try {
                classes.add(Class.forName(name));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("the list of benchmarks names a class that is not there", e);
            }
        }
        return classes;
    }

    private static Outcome outcome(Class<?> benchmark, Row row) {
        List<Double> ours = new ArrayList<>();
        List<Double> yardstick = new ArrayList<>();
        try {
            for (int turn = 0; turn < TURNS; turn++) {
                ours.add(nanos(benchmark, row.ours()));
                yardstick.add(nanos(benchmark, row.yardstick()));
            }
        } catch (RunnerException e) {
            return new Outcome.NotRun(row, why(e));
        }
        return Outcome.Measured.of(row, ours, yardstick);
    }

    /** What the benchmark itself had to say, inside what JMH wraps it in. */
    private static String why(Throwable e) {
        if (e.getCause() != null) return why(e.getCause());
        if (e.getSuppressed().length > 0) return why(e.getSuppressed()[0]);
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** Nanoseconds of one call: the first quartile of the measurements of one JVM. */
    private static double nanos(Class<?> benchmark, String method) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include("^" + benchmark.getName().replace(".", "\\.").replace("$", "\\.") + "\\." + method
                                + "$")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(EACH)
                        .measurementIterations(MEASUREMENTS)
                        .measurementTime(EACH)
                        .jvmArgsAppend("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        List<Double> scores = new ArrayList<>();
        for (var fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                scores.add(iteration.getPrimaryResult().getScore());
            }
        }
        Collections.sort(scores);
        return scores.get(scores.size() / 4);
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
