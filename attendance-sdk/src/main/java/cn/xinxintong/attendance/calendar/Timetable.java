package cn.xinxintong.attendance.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a project lays down for its days, from a date on and until a later timetable.
 *
 * @param from the first date in Beijing that it holds for
 * @param dayCut where no shift says otherwise, what happens before this time of day counts for the day before; midnight
 *     where a day is a day of the calendar
 * @param shifts none where there are no fixed times
 */
public record Timetable(LocalDate from, LocalTime dayCut, List<Shift> shifts) {
    /** Before every record. */
    public static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);

    public Timetable {
        shifts = List.copyOf(shifts);
    }

    /** Without shifts and cut at midnight, from the beginning. */
    public static Timetable none() {
        return new Timetable(BEGINNING, LocalTime.MIDNIGHT, List.of());
    }
}
