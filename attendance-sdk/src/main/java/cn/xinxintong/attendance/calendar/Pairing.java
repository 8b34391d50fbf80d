package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.calendar.DaySheet.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Gives each record its day: that of the shift to which somebody came, and, for a going, that of the coming that it ends. A
 * coming is ended by the first going after it; a second coming leaves the first without an end. No record changes its kind.
 */
final class Pairing {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final ShiftTimes times;
    private final CalendarPolicy policy;

    /** The last record and its day, once there is one. */
    private final List<Step> last = new ArrayList<>(1);

    /** The last coming with its day, once there is one. */
    private final List<Begun> begun = new ArrayList<>(1);

    private Pairing(ShiftTimes times, CalendarPolicy policy) {
        this.times = times;
        this.policy = policy;
    }

    /** @param ends whether the record is, or repeats, a going that ends the last coming */
    private record Step(AttendanceRecord record, Day day, boolean ends) {}

    private record Begun(Stay stay, Day day) {}

    /** @param records oldest first */
    static NavigableMap<LocalDate, Day> days(List<AttendanceRecord> records, ShiftTimes times, CalendarPolicy policy) {
        Pairing pairing = new Pairing(times, policy);
        records.forEach(pairing::take);
        return pairing.days;
    }

    static LocalDate dateOf(Instant at) {
        return at.atZone(BEIJING).toLocalDate();
    }

    private void take(AttendanceRecord record) {
        Step step = repeats(record) ? repeat(record) : record.direction() == Direction.IN ? come(record) : go(record);
        last.clear();
        last.add(step);
    }

    private boolean repeats(AttendanceRecord record) {
        if (last.isEmpty()) return false;
        AttendanceRecord before = last.get(0).record();
        return before.direction() == record.direction()
                && !record.at().isAfter(before.at().plus(policy.repeat()));
    }

    /** The first of several comings stands, and the last of several goings. */
    private Step repeat(AttendanceRecord record) {
        Step before = last.get(0);
        before.day().row(record, Role.REPEATS);
        if (before.ends() && isInTime(record)) begun.get(0).stay().endsAt(record.at());
        return new Step(record, before.day(), before.ends());
    }

    private Step come(AttendanceRecord record) {
        begun.forEach(b -> b.stay().giveUp());
        Day day = day(times.dateOfComing(record.at()));
        begun.clear();
        begun.add(new Begun(day.in(record.at()), day));
        day.row(record, Role.COUNTS);
        return new Step(record, day, false);
    }

    private Step go(AttendanceRecord record) {
        boolean ends = !begun.isEmpty() && !begun.get(0).stay().isEnded() && isInTime(record);
        Day day = ends ? begun.get(0).day() : day(times.dateOfGoing(record.at()));
        if (ends) begun.get(0).stay().endsAt(record.at());
        else day.outAlone(record.at());
        day.row(record, Role.COUNTS);
        return new Step(record, day, ends);
    }

    private boolean isInTime(AttendanceRecord going) {
        return !going.at().isAfter(begun.get(0).stay().in().plus(policy.longest()));
    }

    private Day day(LocalDate date) {
        return days.computeIfAbsent(date, Day::new);
    }
}
