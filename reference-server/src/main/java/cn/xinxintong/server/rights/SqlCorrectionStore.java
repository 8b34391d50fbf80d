package cn.xinxintong.server.rights;

import cn.xinxintong.auth.correction.Claim;
import cn.xinxintong.auth.correction.Correction;
import cn.xinxintong.auth.correction.Correction.State;
import cn.xinxintong.auth.correction.CorrectionStore;
import cn.xinxintong.auth.correction.Step;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Cases in PostgreSQL, which lets nobody change one or a step of one. */
public final class SqlCorrectionStore implements CorrectionStore {
    private static final String CASE = "correction";
    private static final String STEP = "correction_step";

    private final Database database;
    private final Sealed sealed;
    private final Supplier<UUID> ids;

    public SqlCorrectionStore(Database database, Sealed sealed, Supplier<UUID> ids) {
        this.database = database;
        this.sealed = sealed;
        this.ids = ids;
    }

    @Override
    public void add(Correction correction) {
        database.use(h -> h.createUpdate("""
                        insert into correction (worker_id, id, what, value, reason, by_staff, opened_by, opened_at)
                        values (:worker, :id, :what, :value, :reason, :byStaff, :by, :at)
                        """)
                .bind("worker", correction.worker().value())
                .bind("id", correction.id())
                .bind("what", correction.claim().what().name())
                .bind("value", sealed.seal(correction.claim().value(), CASE, "value", correction.id()))
                .bind("reason", sealed.seal(correction.claim().reason(), CASE, "reason", correction.id()))
                .bind("byStaff", correction.openedBy() instanceof Principal.Staff)
                .bind("by", correction.openedBy().id())
                .bind("at", correction.openedAt())
                .execute());
    }

    /** The row of the case is locked first, so that its steps come one after the other. */
    @Override
    public boolean step(UUID correction, State expected, Step step) {
        return database.inTransaction(() -> {
            database.use(h -> h.createQuery("select 1 from correction where id = :id for update")
                    .bind("id", correction)
                    .mapTo(Integer.class)
                    .findOne());
            Optional<Correction> kept = find(correction).filter(c -> c.state() == expected);
            kept.ifPresent(c -> insert(c, step));
            return kept.isPresent();
        });
    }

    private void insert(Correction correction, Step step) {
        UUID id = ids.get();
        database.use(h -> h.createUpdate("""
                        insert into correction_step (worker_id, id, correction_id, state, by_staff, by_id, reason, other_id, at)
                        values (:worker, :id, :correction, :state, :byStaff, :by, :reason, cast(:other as uuid), :at)
                        """)
                .bind("worker", correction.worker().value())
                .bind("id", id)
                .bind("correction", correction.id())
                .bind("state", step.to().name())
                .bind("byStaff", step.by() instanceof Principal.Staff)
                .bind("by", step.by().id())
                .bind("reason", sealed.seal(step.reason(), STEP, "reason", id))
                .bind(
                        "other",
                        step.merges().stream().findFirst().map(WorkerId::value).orElse(null))
                .bind("at", step.at())
                .execute());
    }

    @Override
    public Optional<Correction> find(UUID id) {
        return where("id = :it", Map.of("it", id)).stream().findFirst();
    }

    @Override
    public List<Correction> of(WorkerId worker) {
        return where(
                "worker_id = any(" + SamePerson.IDS + ") or id in (select correction_id from correction_step"
                        + " where other_id = :worker) order by ordinal desc",
                Map.of("worker", worker.value()));
    }

    @Override
    public List<Correction> in(State state) {
        return where(
                "coalesce((select s.state from correction_step s where s.worker_id = correction.worker_id"
                        + " and s.correction_id = correction.id order by s.ordinal desc limit 1), 'SUBMITTED') = :state"
                        + " order by ordinal",
                Map.of("state", state.name()));
    }

    private List<Correction> where(String condition, Map<String, ?> values) {
        return database.use(h -> h.createQuery("select * from correction where " + condition)
                .bindMap(values)
                .map((row, context) -> correction(h, row))
                .list());
    }

    private Correction correction(Handle handle, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID worker = row.getObject("worker_id", UUID.class);
        Claim claim = new Claim(
                Claim.Subject.valueOf(row.getString("what")),
                sealed.open(row.getBytes("value"), CASE, "value", id),
                sealed.open(row.getBytes("reason"), CASE, "reason", id));
        return new Correction(
                id,
                new WorkerId(worker),
                claim,
                principal(row.getBoolean("by_staff"), row.getObject("opened_by", UUID.class)),
                row.getTimestamp("opened_at").toInstant(),
                steps(handle, worker, id));
    }

    private List<Step> steps(Handle handle, UUID worker, UUID correction) {
        return handle.createQuery("""
                        select * from correction_step where worker_id = :worker and correction_id = :correction
                        order by ordinal
                        """)
                .bind("worker", worker)
                .bind("correction", correction)
                .map((row, context) -> step(row))
                .list();
    }

    private Step step(ResultSet row) throws SQLException {
        UUID other = row.getObject("other_id", UUID.class);
        return new Step(
                State.valueOf(row.getString("state")),
                principal(row.getBoolean("by_staff"), row.getObject("by_id", UUID.class)),
                sealed.open(row.getBytes("reason"), STEP, "reason", row.getObject("id", UUID.class)),
                other == null ? List.of() : List.of(new WorkerId(other)),
                row.getTimestamp("at").toInstant());
    }

    private static Principal principal(boolean staff, UUID id) {
        return staff ? new Principal.Staff(id) : new Principal.Worker(new WorkerId(id));
    }
}
