package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.gate.GateReport.Code;
import cn.xinxintong.attendance.gate.GateReport.Rejection;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in what gates recorded. Thread-safe. */
public final class GateImport {
    private static final Duration GATE_AHEAD = Duration.ofMinutes(5);

    private final GateRecordStore records;
    private final WorkerLookup workers;
    private final Roster roster;
    private final Clock clock;

    public GateImport(GateRecordStore records, WorkerLookup workers, Roster roster, Clock clock) {
        this.records = records;
        this.workers = workers;
        this.roster = roster;
        this.clock = clock;
    }

    /** Keeps the rows that are right and not there yet. The same rows again change nothing. */
    public GateReport importRows(ProjectId project, List<GateRow> rows) {
        int accepted = 0;
        int repeated = 0;
        List<Rejection> rejected = new ArrayList<>();
        Map<IdentityNumber, List<Membership>> known = new HashMap<>();
        for (GateRow row : rows) {
            try {
                if (records.append(record(project, row, known))) accepted++;
                else repeated++;
            } catch (UnfitRowException e) {
                rejected.add(e.of(row));
            }
        }
        return new GateReport(accepted, repeated, rejected);
    }

    /** @param known what was found of the workers of the rows before */
    private GateRecord record(ProjectId project, GateRow row, Map<IdentityNumber, List<Membership>> known) {
        IdentityNumber number = NationalForm.number(row);
        Instant at = NationalForm.at(row);
        if (at.isAfter(clock.instant().plus(GATE_AHEAD))) throw new UnfitRowException("date", Code.IN_FUTURE);
        Direction direction = NationalForm.direction(row);
        NationalForm.check(row);
        List<Membership> memberships = known.computeIfAbsent(number, n -> memberships(n, project));
        WorkerId worker = memberships.get(0).worker();
        Set<AttendanceFlag> flags = flags(memberships, dateOf(at));
        return new GateRecord(project, worker, at, direction, row.channel(), row.attendType(), flags);
    }

    /** The worker's memberships in the project: never empty. */
    private List<Membership> memberships(IdentityNumber number, ProjectId project) {
        WorkerId worker = workers.worker(number).orElseThrow(GateImport::notOnRoster);
        List<Membership> memberships = new ArrayList<>(roster.of(worker));
        memberships.removeIf(m -> !m.project().equals(project));
        if (memberships.isEmpty()) throw notOnRoster();
        return memberships;
    }

    /** Whole days count: gates open before the labour officer comes, and the last shift ends after the leaving. */
    private static Set<AttendanceFlag> flags(List<Membership> memberships, LocalDate date) {
        boolean member = memberships.stream()
                .anyMatch(m -> !date.isBefore(dateOf(m.since())) && !date.isAfter(dateOf(m.until())));
        if (member) return Set.of();
        boolean beforeAll = memberships.stream().allMatch(m -> date.isBefore(dateOf(m.since())));
        if (!beforeAll) throw notOnRoster();
        return Set.of(AttendanceFlag.BEFORE_ENTRY);
    }

    private static UnfitRowException notOnRoster() {
        return new UnfitRowException("idCardNumber", Code.NOT_ON_ROSTER);
    }

    private static LocalDate dateOf(Instant at) {
        return at.atZone(NationalForm.BEIJING).toLocalDate();
    }
}
