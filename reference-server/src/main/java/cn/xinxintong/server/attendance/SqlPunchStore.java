package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.evidence.ClaimsJson;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.punch.ChainEnd;
import cn.xinxintong.attendance.punch.Punch;
import cn.xinxintong.attendance.punch.PunchStore;
import cn.xinxintong.attendance.punch.RefusedPunch;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Punches in PostgreSQL, which lets nobody change one. */
public final class SqlPunchStore implements PunchStore {
    private final Database database;

    public SqlPunchStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean append(Punch punch) {
        return database.use(h -> h.createUpdate("""
                                insert into punch (worker_id, id, project_id, kind, at, received_at, device_id, sequence,
                                  claims, evidence, signed, metres_to_edge, flags, grounds)
                                values (:worker, :id, :project, :kind, :at, :receivedAt, :device, :sequence, :claims, :evidence,
                                  :signed, :metresToEdge, :flags, :grounds)
                                on conflict do nothing
                                """)
                        .bind("worker", punch.worker().value())
                        .bind("id", punch.id())
                        .bind("project", punch.project().value())
                        .bind("kind", punch.kind().name())
                        .bind("at", punch.at())
                        .bind("receivedAt", punch.receivedAt())
                        .bind("device", punch.deviceId())
                        .bind("sequence", punch.claims().sequence())
                        .bind("claims", ClaimsJson.write(punch.claims()))
                        .bind("evidence", punch.evidence())
                        .bind("signed", punch.isSigned())
                        .bind("metresToEdge", punch.metresToEdge())
                        .bind("flags", FlagNames.column(punch.flags()))
                        .bind("grounds", Grounds.column(punch.findings()))
                        .execute())
                == 1;
    }

    @Override
    public void appendRefused(RefusedPunch punch) {
        database.use(h -> h.createUpdate("""
                        insert into refused_punch (worker_id, id, device_id, sequence, received_at, reason, evidence)
                        select :worker, :id, :device, :sequence, :receivedAt, :reason, :evidence
                        where not exists (select 1 from punch where worker_id = :worker and id = :id)
                        on conflict do nothing
                        """)
                .bind("worker", punch.worker().value())
                .bind("id", punch.id())
                .bind("device", punch.deviceId())
                .bind("sequence", punch.sequence())
                .bind("receivedAt", punch.receivedAt())
                .bind("reason", punch.reason().name())
                .bind("evidence", punch.evidence())
                .execute());
    }

    @Override
    public boolean wasRefused(WorkerId worker, String id) {
        return database.use(h -> h.createQuery("select 1 from refused_punch where worker_id = :worker and id = :id")
                .bind("worker", worker.value())
                .bind("id", id)
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    @Override
    public List<Punch> between(WorkerId worker, Instant from, Instant until) {
        return database.use(
                h -> h.createQuery("select * from punch where worker_id = :worker and at between :from and :until")
                        .bind("worker", worker.value())
                        .bind("from", from)
                        .bind("until", until)
                        .map((row, context) -> punch(row))
                        .list());
    }

    @Override
    public Optional<Punch> find(WorkerId worker, String id) {
        return database.use(h -> h.createQuery("select * from punch where worker_id = :worker and id = :id")
                .bind("worker", worker.value())
                .bind("id", id)
                .map((row, context) -> punch(row))
                .findOne());
    }

    @Override
    public Optional<ChainEnd> lastOf(WorkerId worker, String deviceId) {
        return database.use(h -> h.createQuery("""
                        (select sequence, id, received_at from punch
                         where worker_id = :worker and device_id = :device and signed
                         order by received_at desc, sequence desc limit 1)
                        union all
                        (select sequence, id, received_at from refused_punch
                         where worker_id = :worker and device_id = :device
                         order by received_at desc, sequence desc limit 1)
                        order by received_at desc, sequence desc limit 1
                        """)
                .bind("worker", worker.value())
                .bind("device", deviceId)
                .map((row, context) -> new ChainEnd(row.getLong("sequence"), row.getString("id")))
                .findOne());
    }

    private static Punch punch(ResultSet row) throws SQLException {
        return new Punch(
                row.getString("id"),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                PunchKind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                ClaimsJson.read(row.getString("claims")),
                row.getString("device_id"),
                row.getString("evidence"),
                row.getDouble("metres_to_edge"),
                Grounds.read(FlagNames.read(row.getString("flags")), row.getString("grounds")));
    }
}
