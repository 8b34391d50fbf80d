package cn.xinxintong.server.gatevendor;

import cn.xinxintong.attendance.gate.GateReport;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.http.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Who imported gate records: a member of staff, or a gate vendor's key. Added to, never changed. Thread-safe. */
public final class GateImports {
    private final Database database;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public GateImports(Database database, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** An import, and what came of it. */
    public record Entry(UUID id, boolean byKey, UUID by, Instant at, int accepted, int repeated, int rejected) {}

    /** @param rejected rows, those that could not be read included */
    public void record(ProjectId project, Caller caller, GateReport report, int rejected) {
        boolean byKey = caller instanceof Caller.KeyCaller;
        database.use(h -> h.createUpdate("""
                        insert into gate_import (id, project_id, key_id, staff_id, at, accepted, repeated, rejected)
                        values (:id, :project, cast(:key as uuid), cast(:staff as uuid), :at, :accepted, :repeated, :rejected)
                        """)
                .bind("id", ids.get())
                .bind("project", project.value())
                .bind("key", byKey ? caller.id() : null)
                .bind("staff", byKey ? null : caller.id())
                .bind("at", clock.instant())
                .bind("accepted", report.accepted())
                .bind("repeated", report.repeated())
                .bind("rejected", rejected)
                .execute());
    }

    /** The project's imports, newest first. */
    public List<Entry> of(ProjectId project) {
        return database.use(
                h -> h.createQuery("select * from gate_import where project_id = :project order by ordinal desc")
                        .bind("project", project.value())
                        .map((row, context) -> {
                            UUID key = row.getObject("key_id", UUID.class);
                            return new Entry(
                                    row.getObject("id", UUID.class),
                                    key != null,
                                    key != null ? key : row.getObject("staff_id", UUID.class),
                                    row.getTimestamp("at").toInstant(),
                                    row.getInt("accepted"),
                                    row.getInt("repeated"),
                                    row.getInt("rejected"));
                        })
                        .list());
    }
}
