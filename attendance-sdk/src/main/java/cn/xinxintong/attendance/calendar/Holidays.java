package cn.xinxintong.attendance.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Statutory holidays and adjusted workdays, each year out of a source of its own. A year without a source is not guessed at.
 * Immutable and thread-safe.
 */
public final class Holidays {
    private static final String BUNDLED = "holidays.txt";
    private static final int PARTS = 4;

    private String version = "";
    private final Map<Year, String> sources = new TreeMap<>();
    private final NavigableMap<LocalDate, Special> days = new TreeMap<>();

    private Holidays() {}

    /** What a day is by law. Names are wire codes: never reused. */
    public enum DayType {
        WORKDAY,
        /** A Saturday or Sunday that nothing was arranged for. */
        WEEKEND,
        /** The holiday itself. */
        STATUTORY_HOLIDAY,
        /** A day of rest that was arranged round a holiday. */
        DAY_OFF,
        /** A Saturday or Sunday that is worked for a day of rest elsewhere. */
        ADJUSTED_WORKDAY,
        /** There are no data for the year. */
        UNKNOWN
    }

    /**
     * A day for which something was arranged.
     *
     * @param name of the holiday, in Chinese
     */
    public record Special(LocalDate date, DayType type, String name) {}

    /** Those that come with the library: the whole country's, 2024 to 2026. */
    public static Holidays bundled() {
        try (InputStream in = Holidays.class.getResourceAsStream(BUNDLED)) {
            if (in == null) throw new IllegalStateException("the resource " + BUNDLED + " is missing");
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + BUNDLED + " cannot be read", e);
        }
    }

    /**
     * Reads lines {@code version V}, {@code year YYYY SOURCE} and, of such a year, {@code STATUTORY|DAY_OFF|WORKDAY FROM TO
     * NAME}, both dates inclusive; empty lines and lines that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException if a line is not such a one, a day lies in no year that was named, or comes twice
     */
    public static Holidays read(Reader text) throws IOException {
        Holidays holidays = new Holidays();
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) continue;
            try {
                holidays.take(line);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("line " + number + " cannot be read", e);
            }
        }
        return holidays;
    }

    private void take(String line) {
        if (line.startsWith("version ")) {
            version = line.substring("version ".length());
            return;
        }
        if (line.startsWith("year ")) {
            String[] part = line.split(" ", 3);
            sources.put(Year.parse(part[1]), part[2]);
            return;
        }
        String[] part = line.split(" ", PARTS);
        LocalDate to = LocalDate.parse(part[2]);
        for (LocalDate day = LocalDate.parse(part[1]); !day.isAfter(to); day = day.plusDays(1)) {
            boolean named = sources.containsKey(Year.from(day));
            boolean first = days.put(day, new Special(day, type(part[0]), part[3])) == null;
            if (!named || !first) throw new IllegalArgumentException("a day of no year, or one that came before");
        }
    }

    private static DayType type(String word) {
        switch (word) {
            case "STATUTORY":
                return DayType.STATUTORY_HOLIDAY;
            case "DAY_OFF":
                return DayType.DAY_OFF;
            case "WORKDAY":
                return DayType.ADJUSTED_WORKDAY;
            default:
                throw new IllegalArgumentException("no type of day");
        }
    }

    /** What the day is; {@link DayType#UNKNOWN} in a year without data. */
    public DayType on(LocalDate date) {
        Special special = days.get(date);
        if (special != null) return special.type();
        if (!source(Year.from(date)).isPresent()) return DayType.UNKNOWN;
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? DayType.WORKDAY : DayType.WEEKEND;
    }

    /** What was arranged for the day, if anything was. */
    public Optional<Special> special(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** Which edition of the data this is; empty if they do not say. */
    public String version() {
        return version;
    }

    /** Which document the year's data are out of; empty if there are none. */
    public Optional<String> source(Year year) {
        return Optional.ofNullable(sources.get(year));
    }
}
