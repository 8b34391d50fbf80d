package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.calendar.AttendanceRecords;
import cn.xinxintong.attendance.calendar.Correction;
import cn.xinxintong.attendance.calendar.Corrections;
import cn.xinxintong.attendance.calendar.DayMark;
import cn.xinxintong.attendance.calendar.MonthSheet;
import cn.xinxintong.attendance.calendar.WorkCalendar;
import cn.xinxintong.attendance.evidence.record.RecordHead;
import cn.xinxintong.attendance.evidence.record.RecordRow;
import cn.xinxintong.auth.Account;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what the platform has of a worker's attendance. Thread-safe. */
public final class OwnRecords {
    /** Two years of four rows a day; what is more is asked for in parts. */
    static final int MOST_ROWS = 10_000;

    private final Parts parts;
    private final SqlEvidence evidence;

    /** @param clockSkew of the policy that punches are taken in by */
    public record Parts(
            Database database,
            Roster roster,
            ProjectStore projects,
            AttendanceRecords records,
            Corrections corrections,
            WorkCalendar calendar,
            Duration clockSkew) {}

    OwnRecords(Parts parts) {
        this.parts = parts;
        this.evidence = new SqlEvidence(parts.database());
    }

    /**
     * His record of these months, both inclusive.
     *
     * @throws Refusal {@code TOO_MANY_ROWS} if it is too long for one file
     */
    OwnRecord of(Account account, YearMonth from, YearMonth to, Instant now, String howToCheck) {
        WorkerId worker = account.worker();
        Instant begin = Beijing.beginningOf(from);
        Instant end = Beijing.beginningOf(to.plusMonths(1));
        List<ProjectId> projects = parts.roster().of(worker).stream()
                .map(Membership::project)
                .distinct()
                .toList();
        List<RecordRow> rows = new ArrayList<>(evidence.punches(worker, begin, end, MOST_ROWS + 1));
        List<RecordHead.Day> days = new ArrayList<>();
        List<OwnRecord.Month> months = new ArrayList<>();
        for (ProjectId project : projects) {
            rows.addAll(withoutPhones(parts.records().of(worker, project, begin, end)));
            for (Correction granted : parts.corrections().of(worker, project, from.atDay(1), to.atEndOfMonth())) {
                rows.addAll(withoutPhones(granted.records()));
            }
            for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                MonthSheet sheet = parts.calendar().month(worker, project, month);
                for (DayMark day : sheet.days()) {
                    days.add(new RecordHead.Day(project, day.date(), day.kind().name()));
                }
                int worked = parts.calendar().workedDays(worker, project, month);
                if (worked > 0) months.add(new OwnRecord.Month(project, month, worked));
            }
        }
        if (rows.size() > MOST_ROWS) throw Refusal.of(ProblemCode.TOO_MANY_ROWS);
        rows.sort(Comparator.comparing(RecordRow::at));
        RecordHead head = new RecordHead(
                now,
                from.atDay(1),
                to.atEndOfMonth(),
                new RecordHead.Person(
                        worker.toString(),
                        account.name().masked(),
                        account.number().masked()),
                projects.stream().map(this::site).toList(),
                evidence.keys(worker),
                days,
                evidence.refused(worker, begin, end, MOST_ROWS),
                parts.clockSkew(),
                howToCheck);
        return new OwnRecord(head, rows, months);
    }

    private RecordHead.Site site(ProjectId id) {
        Project project = parts.projects().project(id).orElseThrow();
        String enterprise = parts.projects()
                .enterprise(project.enterprise())
                .map(Enterprise::name)
                .orElse("");
        return new RecordHead.Site(id, project.name(), enterprise);
    }

    private static List<RecordRow> withoutPhones(List<AttendanceRecord> records) {
        return records.stream()
                .filter(r -> r.source() != Source.PHONE)
                .map(r -> new RecordRow(
                        r.project(),
                        r.at(),
                        r.direction(),
                        r.source(),
                        r.flags().stream().map(Enum::name).toList(),
                        RecordRow.Evidence.NONE))
                .toList();
    }

    void keepIssued(Account account, Instant now, String kind, RecordHead head, String digest) {
        evidence.keepIssued(account.worker(), now, kind, head, digest);
    }
}
