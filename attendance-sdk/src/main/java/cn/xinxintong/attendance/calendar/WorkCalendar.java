package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A worker's days in a project. Thread-safe. */
public final class WorkCalendar {
    /** What happened that long before and after a month may decide where a record of its first or last night belongs. */
    private static final int DAYS_BEFORE = 2;

    private static final int DAYS_AFTER = 1;

    private final AttendanceRecords records;
    private final Roster roster;
    private final Clock clock;

    public WorkCalendar(AttendanceRecords records, Roster roster, Clock clock) {
        this.records = records;
        this.roster = roster;
        this.clock = clock;
    }

    /** The marks of a month. */
    public MonthSheet month(WorkerId worker, ProjectId project, YearMonth month) {
        Instant now = clock.instant();
        List<DayMark> marks = new ArrayList<>();
        for (Day day : days(worker, project, month)) marks.add(day.markAt(now));
        return marks.isEmpty()
                ? new MonthSheet.Empty(month, emptiness(worker, project, month, now))
                : new MonthSheet.Filled(month, marks);
    }

    /** The rows that {@link #month} marks that day for, oldest first: those of a night shift to their end. */
    public List<AttendanceRecord> day(WorkerId worker, ProjectId project, LocalDate date) {
        for (Day day : days(worker, project, YearMonth.from(date))) {
            if (day.date().equals(date)) return day.rows();
        }
        return List.of();
    }

    /** How many days of the month have a coming and the going that ends it. */
    public int workedDays(WorkerId worker, ProjectId project, YearMonth month) {
        return (int) days(worker, project, month).stream().filter(Day::hasPair).count();
    }

    private Collection<Day> days(WorkerId worker, ProjectId project, YearMonth month) {
        Instant from = midnight(month.atDay(1).minusDays(DAYS_BEFORE));
        Instant until = midnight(month.atEndOfMonth().plusDays(1 + DAYS_AFTER));
        return Pairing.days(records.of(worker, project, from, until))
                .subMap(month.atDay(1), true, month.atEndOfMonth(), true)
                .values();
    }

    private EmptyReason emptiness(WorkerId worker, ProjectId project, YearMonth month, Instant now) {
        if (month.isAfter(YearMonth.from(now.atZone(Pairing.BEIJING)))) return EmptyReason.TO_COME;
        Instant end = midnight(month.atEndOfMonth().plusDays(1));
        List<Membership> memberships = new ArrayList<>(roster.of(worker));
        memberships.removeIf(m -> !m.project().equals(project));
        boolean begins = memberships.stream().anyMatch(m -> m.since().isBefore(end));
        return begins || memberships.isEmpty() ? EmptyReason.NO_RECORDS : EmptyReason.BEFORE_ENTRY;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(Pairing.BEIJING).toInstant();
    }
}
