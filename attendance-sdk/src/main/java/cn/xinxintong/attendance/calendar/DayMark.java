package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceFlag;
import java.time.LocalDate;
import java.util.Set;

/**
 * A day with records.
 *
 * @param date in Beijing
 * @param flags those of all its records
 */
public record DayMark(LocalDate date, DayKind kind, Set<AttendanceFlag> flags) {

    public DayMark {
        flags = AttendanceFlag.inOrder(flags);
    }
}
