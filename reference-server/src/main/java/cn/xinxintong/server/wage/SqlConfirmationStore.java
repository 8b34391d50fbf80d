package cn.xinxintong.server.wage;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.wage.record.Confirmation;
import cn.xinxintong.wage.record.ConfirmationStore;
import cn.xinxintong.wage.record.LineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What workers said of their wages, in PostgreSQL. */
public final class SqlConfirmationStore implements ConfirmationStore {
    private static final String TABLE = "wage_confirmation";

    private final Database database;
    private final Sealed sealed;

    public SqlConfirmationStore(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public boolean add(WorkerId worker, LineId wage, Confirmation confirmation) {
        String reason = confirmation instanceof Confirmation.Objected objected ? objected.reason() : "";
        int added = database.use(h -> h.createUpdate("""
                        insert into wage_confirmation (worker_id, line_id, word, reason, at)
                        select worker_id, id, :word, :reason, :at from payroll_line
                        where worker_id = any(%s) and id = :line on conflict do nothing
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .bind("line", wage.value())
                .bind("word", confirmation instanceof Confirmation.Confirmed ? "CONFIRMED" : "OBJECTED")
                .bind("reason", sealed.seal(reason, TABLE, "reason", wage.value()))
                .bind("at", confirmation.at())
                .execute());
        return added == 1;
    }

    @Override
    public Optional<Confirmation> find(WorkerId worker, LineId wage) {
        return database.use(h -> h.createQuery("select * from wage_confirmation where worker_id = any(" + SamePerson.IDS
                        + ") and line_id = :line")
                .bind("worker", worker.value())
                .bind("line", wage.value())
                .map((row, context) -> confirmation(row, wage))
                .findOne());
    }

    private Confirmation confirmation(ResultSet row, LineId wage) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        if (row.getString("word").equals("CONFIRMED")) return new Confirmation.Confirmed(at);
        return new Confirmation.Objected(sealed.open(row.getBytes("reason"), TABLE, "reason", wage.value()), at);
    }
}
