package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.MemberDays;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** As {@link #importRows(ProjectId, String, List)}, whatever codes the rows name. */
    public GateReport importRows(ProjectId project, List<GateRow> rows) {
        return importRows(project, "", rows);
    }

    /**
     * Keeps the rows that are right and not there yet. The same rows again change nothing.
     *
     * @param ownCode the project's code as the sender has it; a row with another one waits. Empty: codes do not matter
     */
    public GateReport importRows(ProjectId project, String ownCode, List<GateRow> rows) {
        Import taken = new Import(project, ownCode);
        rows.forEach(taken::take);
        return taken.report();
    }

    /** One import: how far it is, and what was found of the workers of the rows before. */
    private final class Import {
        private final ProjectId project;
        private final String ownCode;
        private final Map<IdentityNumber, Optional<WorkerId>> known = new HashMap<>();
        private final Map<WorkerId, List<Membership>> memberships = new HashMap<>();
        private int accepted;
        private int repeated;
        private final List<Rejection> rejected = new ArrayList<>();
        private final List<Rejection> waiting = new ArrayList<>();

        Import(ProjectId project, String ownCode) {
            this.project = project;
            this.ownCode = ownCode;
        }

        GateReport report() {
            return new GateReport(accepted, repeated, rejected, waiting);
        }

        void take(GateRow row) {
            try {
                keep(row);
            } catch (UnfitRowException e) {
                rejected.add(e.of(row));
            }
        }

        private void keep(GateRow row) {
            IdentityNumber number = NationalForm.number(row);
            Instant at = NationalForm.at(row);
            if (at.isAfter(clock.instant().plus(GATE_AHEAD))) throw new UnfitRowException("date", Code.IN_FUTURE);
            Direction direction = NationalForm.direction(row);
            NationalForm.check(row);
            boolean others = !ownCode.isEmpty()
                    && !row.projectCode().isEmpty()
                    && !row.projectCode().equals(ownCode);
            Optional<WorkerId> worker = known.computeIfAbsent(number, workers::worker);
            if (others || !worker.isPresent()) {
                String otherCode = others ? row.projectCode() : "";
                records.append(new WaitingGateRecord(
                        project, number, at, direction, row.channel(), row.attendType(), otherCode));
                if (others) waits(row, "projectCode", Code.PROJECT_UNKNOWN);
                else waits(row, "idCardNumber", Code.NOT_ON_ROSTER);
                return;
            }
            List<Membership> his = memberships.computeIfAbsent(worker.get(), this::memberships);
            boolean kept = records.append(new GateRecord(
                    project, worker.get(), at, direction, row.channel(), row.attendType(), flags(his, at)));
            if (his.isEmpty()) waits(row, "idCardNumber", Code.NOT_ON_ROSTER);
            else if (kept) accepted++;
            else repeated++;
        }

        /** Whether it was there before is not told: that would tell whether the platform has come to know him. */
        private void waits(GateRow row, String field, Code code) {
            waiting.add(new Rejection(row.row(), field, code));
        }

        private List<Membership> memberships(WorkerId worker) {
            List<Membership> all = new ArrayList<>(roster.of(worker));
            all.removeIf(m -> !m.project().equals(project));
            return all;
        }
    }

    private static Set<AttendanceFlag> flags(List<Membership> memberships, Instant at) {
        Optional<AttendanceFlag> doubt = memberships.isEmpty()
                ? Optional.empty() // whether the day is before his entry is seen once he has entered
                : MemberDays.doubt(at.atZone(NationalForm.BEIJING).toLocalDate(), memberships);
        return doubt.map(Set::of).orElse(Set.of());
    }
}
