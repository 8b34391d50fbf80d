package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.calendar.DaySheet.Finding;
import cn.xinxintong.attendance.calendar.DaySheet.Role;
import cn.xinxintong.attendance.calendar.DaySheet.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What belongs to one day. Filled by {@link Pairing}, or out of a correction, and only read afterwards. */
final class Day {
    private final LocalDate date;
    private final List<Row> rows = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();
    private final List<Instant> goingsAlone = new ArrayList<>();

    /** The correction that the day is reckoned from, if there is one. */
    private final List<Correction> corrections = new ArrayList<>(1);

    Day(LocalDate date) {
        this.date = date;
    }

    void row(AttendanceRecord record, Role role) {
        rows.add(new Row(record, role));
    }

    Stay in(Instant at) {
        Stay stay = new Stay(at);
        stays.add(stay);
        return stay;
    }

    void outAlone(Instant at) {
        goingsAlone.add(at);
    }

    /** The same day, reckoned from the correction alone; its raw rows are shown. */
    Day correctedBy(Correction correction) {
        Day day = new Day(date);
        day.corrections.add(correction);
        for (Row row : rows) day.row(row.record(), Role.CORRECTED);
        for (AttendanceRecord record : correction.records()) {
            day.row(record, Role.COUNTS);
            boolean ends = record.direction() == Direction.OUT && !day.stays.isEmpty();
            if (record.direction() == Direction.IN) day.in(record.at());
            else if (ends && !day.lastStay().isEnded()) day.lastStay().endsAt(record.at());
            else day.outAlone(record.at());
        }
        day.rows.sort(Comparator.comparing(r -> r.record().at()));
        return day;
    }

    LocalDate date() {
        return date;
    }

    boolean counts() {
        return stays.stream().anyMatch(Stay::isEnded);
    }

    private Stay lastStay() {
        return stays.get(stays.size() - 1);
    }

    DaySheet sheet(DayMark mark) {
        Finding finding = corrections.isEmpty()
                ? new DaySheet.AsRecorded(mark)
                : new DaySheet.Corrected(mark, corrections.get(0));
        return new DaySheet(date, rows, finding);
    }

    DayMark mark(ShiftTimes times, CalendarPolicy policy, Instant now) {
        long minutes = stays.stream()
                .map(Stay::length)
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
        DayKind kind = kind(policy, now);
        return new DayMark(date, kind, flags(), counts(), minutes, exceptions(times, policy, kind, now));
    }

    private DayKind kind(CalendarPolicy policy, Instant now) {
        if (rowsThatCount().isEmpty()) return DayKind.ANNULLED;
        if (!goingsAlone.isEmpty()) return DayKind.MISSING_IN;
        if (stays.stream().anyMatch(s -> isMissingItsEnd(s, policy, now))) return DayKind.MISSING_OUT;
        return lastStay().isEnded() ? DayKind.NORMAL : DayKind.OPEN;
    }

    private static boolean isMissingItsEnd(Stay stay, CalendarPolicy policy, Instant now) {
        return !stay.isEnded() && !stay.mayStillEnd(now, policy.longest());
    }

    private List<AttendanceRecord> rowsThatCount() {
        return rows.stream()
                .filter(r -> r.role() != Role.CORRECTED)
                .map(Row::record)
                .collect(Collectors.toList());
    }

    private Set<AttendanceFlag> flags() {
        Set<AttendanceFlag> flags = EnumSet.noneOf(AttendanceFlag.class);
        for (AttendanceRecord record : rowsThatCount()) flags.addAll(record.flags());
        return flags;
    }

    private List<DayException> exceptions(ShiftTimes times, CalendarPolicy policy, DayKind kind, Instant now) {
        List<DayException> found = new ArrayList<>();
        late(times, policy, found);
        if (kind != DayKind.OPEN) early(times, policy, found);
        for (Instant going : goingsAlone) found.add(new DayException(DayException.Kind.MISSING_IN, going, 0));
        for (Stay stay : stays) {
            if (isMissingItsEnd(stay, policy, now)) {
                found.add(new DayException(DayException.Kind.MISSING_OUT, stay.in(), 0));
            }
        }
        for (Correction correction : corrections) {
            found.add(new DayException(DayException.Kind.MANUAL, correction.at(), 0));
        }
        flagged(DayException.Kind.OFFLINE, f -> f == AttendanceFlag.OFFLINE, found);
        flagged(DayException.Kind.SUSPECT, AttendanceFlag::isSuspect, found);
        flagged(DayException.Kind.OUTSIDE, f -> f == AttendanceFlag.OUTSIDE, found);
        flagged(DayException.Kind.NEAR_EDGE, f -> f == AttendanceFlag.NEAR_EDGE, found);
        return found;
    }

    /** Said of the first record with such a flag. */
    private void flagged(DayException.Kind kind, Predicate<AttendanceFlag> such, List<DayException> found) {
        rowsThatCount().stream()
                .filter(r -> r.flags().stream().anyMatch(such))
                .findFirst()
                .ifPresent(r -> found.add(new DayException(kind, r.at(), 0)));
    }

    /** Only if the day begins with a coming: what was before a going without one is not known. */
    private void late(ShiftTimes times, CalendarPolicy policy, List<DayException> found) {
        if (stays.isEmpty()) return;
        Instant in = stays.get(0).in();
        if (goingsAlone.stream().anyMatch(in::isAfter)) return;
        times.shiftOfComing(in)
                .filter(s -> s.date().equals(date))
                .filter(s -> in.isAfter(s.start().plus(policy.grace())) && in.isBefore(s.end()))
                .ifPresent(s -> found.add(new DayException(
                        DayException.Kind.LATE,
                        in,
                        Duration.between(s.start(), in).toMinutes())));
    }

    /** Only if the day ends with a going that ends a coming. */
    private void early(ShiftTimes times, CalendarPolicy policy, List<DayException> found) {
        if (stays.isEmpty() || !lastStay().isEnded()) return;
        Instant out = lastStay().out();
        if (goingsAlone.stream().anyMatch(out::isBefore)) return;
        times.shiftOfGoing(date, stays.get(0).in(), out)
                .filter(s -> out.isBefore(s.end().minus(policy.grace())))
                .ifPresent(s -> found.add(new DayException(
                        DayException.Kind.EARLY,
                        out,
                        Duration.between(out, s.end()).toMinutes())));
    }
}
