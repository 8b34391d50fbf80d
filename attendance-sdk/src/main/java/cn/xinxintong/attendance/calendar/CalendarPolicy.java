package cn.xinxintong.attendance.calendar;

import java.time.Duration;

/**
 * How comings and goings are made into days.
 *
 * @param before how long before a shift's start a coming is one to that shift
 * @param after how long after a shift's end a going is one from that shift
 * @param longest how long after a coming a going may end it
 * @param repeat records of one direction that follow one another within this time are one coming, at the first of them, or
 *     one going, at the last
 * @param grace how much later than the start, or earlier than the end, is not late and not early yet
 */
public record CalendarPolicy(Duration before, Duration after, Duration longest, Duration repeat, Duration grace) {

    /** @throws IllegalArgumentException if one is negative, or {@code longest} not positive */
    public CalendarPolicy {
        check(before, "before");
        check(after, "after");
        check(longest, "longest");
        check(repeat, "repeat");
        check(grace, "grace");
        if (longest.isZero()) throw new IllegalArgumentException("longest is zero");
    }

    /** 2 hours, 4 hours, 16 hours, 30 minutes, 5 minutes. */
    public static CalendarPolicy defaults() {
        return new CalendarPolicy(
                Duration.ofHours(2),
                Duration.ofHours(4),
                Duration.ofHours(16),
                Duration.ofMinutes(30),
                Duration.ofMinutes(5));
    }

    private static void check(Duration duration, String name) {
        if (duration.isNegative()) throw new IllegalArgumentException(name + " is negative");
    }
}
