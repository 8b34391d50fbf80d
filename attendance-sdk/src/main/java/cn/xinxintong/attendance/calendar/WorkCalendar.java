package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.MemberDays;
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
import java.util.NavigableMap;
import java.util.stream.Collectors;

/** A worker's days in a project. Thread-safe. */
public final class WorkCalendar {
    private final Ports ports;
    private final CalendarPolicy policy;
    private final Clock clock;

    /** What it stands on. */
    public record Ports(AttendanceRecords records, Roster roster, Timetables timetables, Corrections corrections) {}

    public WorkCalendar(Ports ports, CalendarPolicy policy, Clock clock) {
        this.ports = ports;
        this.policy = policy;
        this.clock = clock;
    }

    /** The marks of a month. */
    public MonthSheet month(WorkerId worker, ProjectId project, YearMonth month) {
        Reckoning reckoning = new Reckoning(worker, project, month);
        List<DayMark> marks = new ArrayList<>();
        for (Day day : reckoning.days()) marks.add(reckoning.mark(day));
        return marks.isEmpty()
                ? new MonthSheet.Empty(month, reckoning.emptiness())
                : new MonthSheet.Filled(month, marks);
    }

    /** What {@link #month} marks that day for. */
    public DaySheet day(WorkerId worker, ProjectId project, LocalDate date) {
        Reckoning reckoning = new Reckoning(worker, project, YearMonth.from(date));
        for (Day day : reckoning.days()) {
            if (day.date().equals(date)) return day.sheet(reckoning.mark(day));
        }
        return new DaySheet(date, List.of(), new DaySheet.Nothing());
    }

    /** How many days of the month have a coming and the going that ends it. */
    public int workedDays(WorkerId worker, ProjectId project, YearMonth month) {
        return (int) new Reckoning(worker, project, month)
                .days().stream().filter(Day::counts).count();
    }

    /** A month of one worker in one project. */
    private final class Reckoning {
        private final WorkerId worker;
        private final ProjectId project;
        private final YearMonth month;
        private final Instant now = clock.instant();
        private final List<Membership> memberships;
        private final ShiftTimes times;

        Reckoning(WorkerId worker, ProjectId project, YearMonth month) {
            this.worker = worker;
            this.project = project;
            this.month = month;
            this.memberships = new ArrayList<>(ports.roster().of(worker));
            this.memberships.removeIf(m -> !m.project().equals(project));
            this.times = new ShiftTimes(ports.timetables().of(project), policy);
        }

        Collection<Day> days() {
            NavigableMap<LocalDate, Day> days =
                    Pairing.days(records(), times, policy).subMap(month.atDay(1), true, month.atEndOfMonth(), true);
            for (Correction correction :
                    ports.corrections().of(worker, project, month.atDay(1), month.atEndOfMonth())) {
                Day raw = days.computeIfAbsent(correction.date(), Day::new);
                days.put(correction.date(), raw.correctedBy(flagged(correction)));
            }
            return days.values();
        }

        private Correction flagged(Correction correction) {
            return new Correction(
                    correction.id(),
                    correction.date(),
                    flagged(correction.records()),
                    correction.author(),
                    correction.reason(),
                    correction.at());
        }

        private List<AttendanceRecord> flagged(List<AttendanceRecord> records) {
            return records.stream().map(r -> MemberDays.flagged(r, memberships)).collect(Collectors.toList());
        }

        /** What happened some time before and after a month may decide where a record of its first or last night belongs. */
        private List<AttendanceRecord> records() {
            long around = 2 + policy.longest().toDays();
            Instant from = midnight(month.atDay(1).minusDays(around));
            Instant until = midnight(month.atEndOfMonth().plusDays(1 + around));
            return flagged(ports.records().of(worker, project, from, until));
        }

        DayMark mark(Day day) {
            return day.mark(times, policy, now);
        }

        EmptyReason emptiness() {
            if (month.isAfter(YearMonth.from(now.atZone(Pairing.BEIJING)))) return EmptyReason.TO_COME;
            Instant end = midnight(month.atEndOfMonth().plusDays(1));
            boolean begins = memberships.stream().anyMatch(m -> m.since().isBefore(end));
            return begins || memberships.isEmpty() ? EmptyReason.NO_RECORDS : EmptyReason.BEFORE_ENTRY;
        }
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(Pairing.BEIJING).toInstant();
    }
}
