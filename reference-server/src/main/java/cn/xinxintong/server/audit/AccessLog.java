package cn.xinxintong.server.audit;

import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who of the staff looked at, or acted on, a worker's personal data. Added to, never changed. Thread-safe. */
public final class AccessLog {
    private final Database database;
    private final Clock clock;

    public AccessLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was done with a worker's personal data. */
    public enum What {
        COLLECTED,
        REAL_NAME_CONFIRMED,
        INVITED,
        PRESENCE_CONFIRMED,
        PASSWORD_RESET_PERMITTED,
        MOBILE_CHANGED,
        CORRECTION_OPENED,
        /** An officer has seen the card that bears out a correction. */
        CORRECTION_SEEN,
        CORRECTION_APPROVED,
        CORRECTION_REFUSED,
        /** Name and identity number were put into the template of a payroll. */
        PAYROLL_PREPARED,
        APPEAL_SEEN,
        APPEAL_DECIDED
    }

    /** The same of many workers: of all of them, or none. */
    public void record(Collection<WorkerId> workers, StaffAccount staff, What what) {
        database.runInTransaction(() -> workers.forEach(worker -> record(worker, staff, what)));
    }

    public void record(WorkerId worker, StaffAccount staff, What what) {
        database.use(h -> h.createUpdate(
                        "insert into access_record (worker_id, at, staff_id, what) values (:worker, :at, :staff, :what)")
                .bind("worker", worker.value())
                .bind("at", clock.instant())
                .bind("staff", staff.id())
                .bind("what", what.name())
                .execute());
    }

    /** What was done, by whom and when. */
    public record Entry(Instant at, UUID staff, What what) {}

    /** What was done with the worker's data, newest first. */
    public List<Entry> of(WorkerId worker) {
        return database.use(h -> h.createQuery("select * from access_record where worker_id = any(" + SamePerson.IDS
                        + ") order by ordinal desc")
                .bind("worker", worker.value())
                .map((row, context) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("staff_id", UUID.class),
                        What.valueOf(row.getString("what"))))
                .list());
    }
}
