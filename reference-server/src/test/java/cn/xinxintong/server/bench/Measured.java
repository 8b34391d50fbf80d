package cn.xinxintong.server.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * A row of {@code ./dev bench} about the server: the columns of {@code cn.xinxintong.testing.bench}.
 *
 * @param spread what else there is to say, printed only
 */
record Measured(
        String name,
        double ours,
        double yardstick,
        String unit,
        double ratio,
        String goal,
        boolean met,
        String spread) {

    String line() {
        return String.format(
                Locale.ROOT,
                "%-16s %9.1f %9.1f %4s %7.2f %-22s %-5s  %s",
                name,
                ours,
                yardstick,
                unit,
                ratio,
                goal,
                met,
                spread);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"ours\": %.2f, \"yardstick\": %.2f, \"unit\": \"%s\", \"ratio\": %.3f, \"goal\": \"%s\","
                        + " \"met\": %s}",
                name,
                ours,
                yardstick,
                unit,
                ratio,
                goal,
                met);
    }

    /** The number at that share of the sorted numbers, 0.5 for the median. */
    static double quantile(double[] numbers, double share) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
