package cn.xinxintong.server.bank;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.wage.payroll.EventOutcome;
import java.time.Clock;

/** What banks told and what became of it, for whoever has to look into it. Added to, never changed. Thread-safe. */
public final class SqlBankEvents {
    private final Database database;
    private final Clock clock;

    public SqlBankEvents(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void record(String event, EventOutcome outcome) {
        database.use(h -> h.createUpdate("insert into bank_event (id, outcome, taken_at) values (:id, :outcome, :at)")
                .bind("id", event)
                .bind("outcome", outcome.name())
                .bind("at", clock.instant())
                .execute());
    }
}
