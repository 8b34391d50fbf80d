package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceFlag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A day with records.
 *
 * @param date in Beijing
 * @param flags those of all its records
 * @param counts whether it is a day of work: it has a coming and the going that ends it
 * @param minutes between the comings and the goings that end them, breaks between a going and the next coming not among them
 * @param exceptions in the order of {@link DayException.Kind}, then of time
 */
public record DayMark(
        LocalDate date,
        DayKind kind,
        Set<AttendanceFlag> flags,
        boolean counts,
        long minutes,
        List<DayException> exceptions) {

    public DayMark {
        flags = AttendanceFlag.inOrder(flags);
        exceptions = List.copyOf(exceptions);
    }
}
