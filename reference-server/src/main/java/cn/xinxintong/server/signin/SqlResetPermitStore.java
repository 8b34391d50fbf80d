package cn.xinxintong.server.signin;

import cn.xinxintong.auth.ResetPermit;
import cn.xinxintong.auth.ResetPermitStore;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import java.util.Optional;

/** Permits to reset a password in PostgreSQL. */
public final class SqlResetPermitStore implements ResetPermitStore {
    private final Database database;

    public SqlResetPermitStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(ResetPermit permit) {
        database.use(h -> h.createUpdate("""
                        insert into reset_permit (worker_id, step, secret_hash, ends_at)
                        values (:worker, :step, :hash, :endsAt)
                        on conflict (worker_id) do update
                          set step = excluded.step, secret_hash = excluded.secret_hash, ends_at = excluded.ends_at
                        """)
                .bind("worker", permit.worker().value())
                .bind("step", permit.step().name())
                .bind("hash", permit.secretHash())
                .bind("endsAt", permit.endsAt())
                .execute());
    }

    @Override
    public Optional<ResetPermit> find(WorkerId worker) {
        return database.use(h -> h.createQuery("select * from reset_permit where worker_id = :worker")
                .bind("worker", worker.value())
                .map((row, context) -> new ResetPermit(
                        worker,
                        ResetPermit.Step.valueOf(row.getString("step")),
                        row.getString("secret_hash"),
                        row.getTimestamp("ends_at").toInstant()))
                .findOne());
    }

    @Override
    public boolean take(ResetPermit permit) {
        return database.use(h -> h.createUpdate(
                                "delete from reset_permit where worker_id = :worker and secret_hash = :hash")
                        .bind("worker", permit.worker().value())
                        .bind("hash", permit.secretHash())
                        .execute())
                == 1;
    }
}
