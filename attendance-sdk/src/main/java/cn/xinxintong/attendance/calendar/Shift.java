package cn.xinxintong.attendance.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A shift of a site, in Beijing time.
 *
 * @param end not after the start where the shift goes over midnight
 */
public record Shift(String name, LocalTime start, LocalTime end) {

    /** When the shift of that date begins. */
    Instant startOn(LocalDate date) {
        return date.atTime(start).atZone(Pairing.BEIJING).toInstant();
    }

    /** When the shift of that date ends, which may be on the next. */
    Instant endOn(LocalDate date) {
        LocalDate last = end.isAfter(start) ? date : date.plusDays(1);
        return last.atTime(end).atZone(Pairing.BEIJING).toInstant();
    }
}
