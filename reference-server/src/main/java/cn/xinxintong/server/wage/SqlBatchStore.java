package cn.xinxintong.server.wage;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.payroll.Batch;
import cn.xinxintong.wage.payroll.BatchStore;
import cn.xinxintong.wage.record.SheetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Batches in PostgreSQL; {@link SqlPayrollStore} makes them. */
public final class SqlBatchStore implements BatchStore {
    private final Database database;

    public SqlBatchStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Batch> take(Instant now, Instant until, int limit) {
        return database.inTransaction(() -> {
            List<Batch> due = database.use(h -> h.createQuery("""
                            select * from batch where phase <> 'SETTLED' and next_look <= :now
                            order by next_look, number limit :limit for update skip locked
                            """)
                    .bind("now", now)
                    .bind("limit", limit)
                    .map((row, context) -> batch(row))
                    .list());
            due.forEach(batch -> nextLook(batch.number(), until));
            return due;
        });
    }

    private void nextLook(BatchNumber number, Instant at) {
        database.use(h -> h.createUpdate("update batch set next_look = :at where number = :number")
                .bind("number", number.text())
                .bind("at", at)
                .execute());
    }

    @Override
    public Optional<Batch> find(BatchNumber number) {
        return database.use(h -> h.createQuery("select * from batch where number = :number")
                .bind("number", number.text())
                .map((row, context) -> batch(row))
                .findOne());
    }

    @Override
    public void step(BatchNumber number, Batch.Phase phase, Instant nextLook) {
        database.use(h -> h.createUpdate("""
                        update batch set phase = :phase, next_look = :nextLook,
                          looks = case when phase = :phase then looks + 1 else 0 end
                        where number = :number and phase <> 'SETTLED'
                        """)
                .bind("number", number.text())
                .bind("phase", phase.name())
                .bind("nextLook", nextLook)
                .execute());
    }

    /** Has every batch looked after at once: whoever had one to himself is gone. */
    public void wakeAll(Instant now) {
        database.use(
                h -> h.createUpdate("update batch set next_look = :now where phase <> 'SETTLED' and next_look > :now")
                        .bind("now", now)
                        .execute());
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                new BatchNumber(row.getString("number")),
                new SheetId(row.getObject("sheet_id", UUID.class)),
                Batch.Phase.valueOf(row.getString("phase")),
                row.getInt("looks"));
    }
}
