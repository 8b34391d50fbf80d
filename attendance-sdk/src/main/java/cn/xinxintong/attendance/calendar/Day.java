package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What belongs to one day. Filled by {@link Pairing} and only read afterwards. */
final class Day {
    private final LocalDate date;
    private final List<AttendanceRecord> rows = new ArrayList<>();
    private Instant lastIn = Instant.MIN;
    private boolean lastInHasOut = true;
    private boolean outWithoutIn;
    private int pairs;

    Day(LocalDate date) {
        this.date = date;
    }

    void row(AttendanceRecord record) {
        rows.add(record);
    }

    void in(Instant at) {
        lastIn = at;
        lastInHasOut = false;
    }

    void outClosing() {
        lastInHasOut = true;
        pairs++;
    }

    void outAlone() {
        outWithoutIn = true;
    }

    LocalDate date() {
        return date;
    }

    List<AttendanceRecord> rows() {
        return List.copyOf(rows);
    }

    boolean hasPair() {
        return pairs > 0;
    }

    DayMark markAt(Instant now) {
        Set<AttendanceFlag> flags = EnumSet.noneOf(AttendanceFlag.class);
        for (AttendanceRecord row : rows) flags.addAll(row.flags());
        return new DayMark(date, kindAt(now), flags);
    }

    private DayKind kindAt(Instant now) {
        if (outWithoutIn) return DayKind.MISSING_IN;
        if (lastInHasOut) return DayKind.NORMAL;
        return now.isBefore(lastIn.plus(Pairing.LONGEST_SHIFT)) ? DayKind.OPEN : DayKind.MISSING_OUT;
    }
}
