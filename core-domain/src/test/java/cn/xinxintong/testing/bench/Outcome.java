package cn.xinxintong.testing.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What became of a row: measured, or not run and why. */
sealed interface Outcome {

    /** As people read it: name, ours, yardstick, unit, ratio, goal, met, spread of the ratio. */
    String line();

    /** As {@code target/bench.json} keeps it: {@code {name, ours, yardstick, unit, ratio, goal, met}}, on one line. */
    String json();

    /** @param ratios of the turns, the least first */
    record Measured(Row row, double ours, double yardstick, List<Double> ratios) implements Outcome {

        /** @param ours nanoseconds of each turn, as {@code yardstick} */
        static Measured of(Row row, List<Double> ours, List<Double> yardstick) {
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < ours.size(); turn++) ratios.add(yardstick.get(turn) / ours.get(turn));
            Collections.sort(ratios);
            return new Measured(row, Bench.median(ours), Bench.median(yardstick), List.copyOf(ratios));
        }

        private double ratio() {
            return Bench.median(ratios);
        }

        private boolean met() {
            return ratio() >= row.timesAsFast() && ours <= row.atMostNanos();
        }

        @Override
        public String line() {
            String spread = text(ratios.get(0)) + " to " + text(ratios.get(ratios.size() - 1)) + " times";
            return Outcome.columns(
                    label(row), text(ours), text(yardstick), text(ratio()), goal(row), String.valueOf(met()), spread);
        }

        @Override
        public String json() {
            return Outcome.json(row, text(ours), text(yardstick), text(ratio()), String.valueOf(met()));
        }
    }

    record NotRun(Row row, String why) implements Outcome {
        @Override
        public String line() {
            return Outcome.columns(label(row), "-", "-", "-", goal(row), "-", "could not run: " + why);
        }

        @Override
        public String json() {
            return Outcome.json(row, "null", "null", "null", "null");
        }
    }

    private static String label(Row row) {
        return row.part().isEmpty() ? row.name() : row.name() + " " + row.part();
    }

    private static String goal(Row row) {
        String goal = ">= " + plain(row.timesAsFast()) + " times";
        return row.atMostNanos() == Double.POSITIVE_INFINITY ? goal : goal + ", <= " + plain(row.atMostNanos()) + " ns";
    }

    private static String columns(
            String name, String ours, String yardstick, String ratio, String goal, String met, String spread) {
        return String.format(
                Locale.ROOT,
                "%-22s %9s %9s %4s %7s %-22s %-5s  %s",
                name,
                ours,
                yardstick,
                "ns",
                ratio,
                goal,
                met,
                spread);
    }

    private static String json(Row row, String ours, String yardstick, String ratio, String met) {
        return "{\"name\": \"" + label(row) + "\", \"ours\": " + ours + ", \"yardstick\": " + yardstick
                + ", \"unit\": \"ns\", \"ratio\": " + ratio + ", \"goal\": \"" + goal(row) + "\", \"met\": " + met
                + "}";
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.2f" : "%.1f", number);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
