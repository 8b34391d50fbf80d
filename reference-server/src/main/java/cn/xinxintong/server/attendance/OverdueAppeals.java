package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.server.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells workers that the enterprise was silent for too long, and the officer decides now. Each once. Thread-safe. */
public final class OverdueAppeals {
    private static final int AT_ONCE = 100;

    private final Database database;
    private final AppealStore appeals;
    private final Consumer<Appeal> news;
    private final Clock clock;

    /** @param news tells the worker by a notice of kind APPEAL_WITH_OFFICER whose subject is the appeal */
    public OverdueAppeals(Database database, AppealStore appeals, Consumer<Appeal> news, Clock clock) {
        this.database = database;
        this.appeals = appeals;
        this.news = news;
        this.clock = clock;
    }

    /** Those that have become overdue since the last time. */
    public void tell() {
        int told;
        do {
            told = database.inTransaction(this::tellSome);
        } while (told == AT_ONCE);
    }

    private int tellSome() {
        List<UUID> overdue = database.use(h -> h.createQuery("""
                        select a.id from open_appeal o
                        join appeal a on a.worker_id = o.worker_id and a.id = o.appeal_id
                        where a.due_at <= :now and not exists (select 1 from notice n
                          where n.worker_id = a.worker_id and n.subject_id = a.id and n.kind = 'APPEAL_WITH_OFFICER')
                        order by a.due_at limit :limit for update of o skip locked
                        """)
                .bind("now", clock.instant())
                .bind("limit", AT_ONCE)
                .mapTo(UUID.class)
                .list());
        overdue.forEach(id -> appeals.find(new AppealId(id)).ifPresent(news));
        return overdue.size();
    }
}
