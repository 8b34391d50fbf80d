package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.punch.CrowdSignals;
import cn.xinxintong.attendance.punch.FraudLimits;
import cn.xinxintong.attendance.punch.Sighting;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Looks at the punches of each project beside each other, and keeps what shows. A punch is seen at the latest by the run
 * after it; to look twice finds nothing new.
 */
public final class CrowdSweep {
    /** A punch is visible only once its transaction has ended: so far each run looks back before the one before it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Database database;
    private final CrowdSignals signals;
    private final Duration window;
    private final Clock clock;

    public CrowdSweep(Database database, FraudLimits limits, ZoneId zone, Clock clock) {
        this.database = database;
        this.signals = new CrowdSignals(limits, zone);
        this.window = limits.sameSpotWithin().compareTo(limits.deviceWithin()) > 0
                ? limits.sameSpotWithin()
                : limits.deviceWithin();
        this.clock = clock;
    }

    /** Looks at the projects that have had punches since the last run; each is kept by itself. */
    public void run() {
        Instant now = clock.instant();
        Instant since = database.use(h -> h.createQuery("select swept_until from crowd_sweep")
                        .mapTo(Instant.class)
                        .one())
                .minus(OVERLAP);
        for (ProjectId project : projectsSince(since)) database.runInTransaction(() -> look(project, now));
        database.use(h -> h.createUpdate("update crowd_sweep set swept_until = :now")
                .bind("now", now)
                .execute());
    }

    private List<ProjectId> projectsSince(Instant since) {
        return database.use(h -> h.createQuery("select distinct project_id from punch where received_at >= :since")
                .bind("since", since)
                .mapTo(UUID.class)
                .map(ProjectId::new)
                .list());
    }

    private void look(ProjectId project, Instant now) {
        signals.of(sightings(project, now.minus(window))).forEach((punch, findings) -> keep(punch, findings, now));
    }

    private List<Sighting> sightings(ProjectId project, Instant from) {
        return database.use(h -> h.createQuery("""
                        select worker_id, id, device_id, at, claims from punch
                        where project_id = :project and received_at >= :from and at >= :from
                        """)
                .bind("project", project.value())
                .bind("from", from)
                .map((row, context) -> sighting(row))
                .list());
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        PunchClaims claims = ClaimsJson.read(row.getString("claims"));
        return new Sighting(
                new WorkerId(row.getObject("worker_id", UUID.class)),
                row.getString("id"),
                row.getString("device_id"),
                row.getTimestamp("at").toInstant(),
                claims.point().toWgs84(),
                claims.accuracyMetres());
    }

    private void keep(Sighting punch, Findings findings, Instant now) {
        findings.grounds()
                .forEach((flag, facts) -> database.use(h -> h.createUpdate("""
                                insert into punch_finding (worker_id, punch_id, flag, facts, found_at)
                                values (:worker, :punch, :flag, :facts, :now) on conflict do nothing
                                """)
                        .bind("worker", punch.worker().value())
                        .bind("punch", punch.id())
                        .bind("flag", flag.name())
                        .bind("facts", Grounds.text(facts))
                        .bind("now", now)
                        .execute()));
    }
}
