package cn.xinxintong.attendance.appeal;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.calendar.Correction;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A worker's word against a day, and what was said of it since.
 *
 * @param date in Beijing
 * @param reason in his own words
 * @param rows what the day should be: pairs of a coming and a going, ascending; none if he was not there
 * @param attachments how many there are; they are numbered from 1
 * @param dueAt until when the enterprise decides; from then on the officer does
 * @param steps oldest first
 */
public record Appeal(
        AppealId id,
        WorkerId worker,
        ProjectId project,
        LocalDate date,
        AppealCause cause,
        String reason,
        List<AskedRow> rows,
        int attachments,
        Instant submittedAt,
        Instant dueAt,
        List<AppealStep> steps) {

    public Appeal {
        rows = List.copyOf(rows);
        steps = List.copyOf(steps);
    }

    public AppealState state() {
        return steps.isEmpty() ? AppealState.SUBMITTED : last().state();
    }

    /** One more after each step; 1 as it was submitted. */
    public int version() {
        return 1 + steps.size();
    }

    /** Who can decide it, if it is open. */
    public AppealStep.By decider(Instant now) {
        return now.isBefore(dueAt) ? AppealStep.By.ENTERPRISE : AppealStep.By.OFFICER;
    }

    private AppealStep last() {
        return steps.get(steps.size() - 1);
    }

    Appeal after(AppealStep step) {
        List<AppealStep> all = new ArrayList<>(steps);
        all.add(step);
        return withSteps(all);
    }

    /** The same appeal, of which that was said: for stores. */
    public Appeal withSteps(List<AppealStep> all) {
        return new Appeal(id, worker, project, date, cause, reason, rows, attachments, submittedAt, dueAt, all);
    }

    /** What the day became, once it is approved. */
    public Optional<Correction> correction() {
        if (state() != AppealState.APPROVED) return Optional.empty();
        Set<AttendanceFlag> flags = cause == AppealCause.OUTSIDE_WORK ? Set.of(AttendanceFlag.OUTSIDE) : Set.of();
        List<AttendanceRecord> records = rows.stream()
                .map(r -> new AttendanceRecord(project, r.at(), r.direction(), Source.CORRECTION, flags))
                .collect(Collectors.toList());
        return Optional.of(new Correction(id.value(), date, records, last().author(), reason, last().at()));
    }

    /** True if they are pairs of a coming and a later going, one after the other. */
    static boolean arePairs(List<AskedRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Direction expected = i % 2 == 0 ? Direction.IN : Direction.OUT;
            if (rows.get(i).direction() != expected) return false;
            if (i > 0 && !rows.get(i).at().isAfter(rows.get(i - 1).at())) return false;
        }
        return rows.size() % 2 == 0;
    }

    /** Without what the worker says. */
    @Override
    public String toString() {
        return "Appeal[" + id + ", " + date + ", " + state() + "]";
    }
}
