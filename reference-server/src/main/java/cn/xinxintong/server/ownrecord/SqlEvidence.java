package cn.xinxintong.server.ownrecord;

import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.attendance.evidence.record.RecordHead;
import cn.xinxintong.attendance.evidence.record.RecordRow;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The punches of a worker with what his phones sent, the keys of the phones, and what files of his record he was given. */
final class SqlEvidence {
    private final Database database;

    SqlEvidence(Database database) {
        this.database = database;
    }

    /** Those from {@code from} until before {@code until} that count, oldest first, at most so many. */
    List<RecordRow> punches(WorkerId worker, Instant from, Instant until, int most) {
        return database.use(h -> h.createQuery("""
                        select *, concat_ws(',', nullif(flags, ''), (select string_agg(flag, ',') from punch_finding f
                          where f.worker_id = punch.worker_id and f.punch_id = punch.id)) as all_flags
                        from punch where worker_id = any(%s) and :from <= at and at < :until order by at, id limit :most
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list());
    }

    private static RecordRow row(ResultSet row) throws SQLException {
        String flags = row.getString("all_flags");
        return new RecordRow(
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                PunchKind.valueOf(row.getString("kind")).direction(),
                Source.PHONE,
                flags.isEmpty() ? List.of() : Arrays.asList(flags.split(",")),
                evidence(row));
    }

    private static RecordRow.Evidence evidence(ResultSet row) throws SQLException {
        return new RecordRow.Evidence(
                row.getString("id"),
                row.getString("device_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("evidence"));
    }

    /** The signed ones of that time that do not count, oldest first, at most so many. */
    List<RecordHead.Refused> refused(WorkerId worker, Instant from, Instant until, int most) {
        return database.use(h -> h.createQuery("""
                        select * from refused_punch
                        where worker_id = any(%s) and :from <= received_at and received_at < :until
                        order by received_at, sequence limit :most
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .map((row, context) -> new RecordHead.Refused(evidence(row), row.getString("reason")))
                .list());
    }

    List<RecordHead.DeviceKey> keys(WorkerId worker) {
        return database.use(
                h -> h.createQuery("select * from device_key where worker_id = any(" + SamePerson.IDS + ") order by id")
                        .bind("worker", worker.value())
                        .map((row, context) -> new RecordHead.DeviceKey(
                                row.getString("device_id"),
                                DevicePublicKey.parse(row.getString("public_key")),
                                row.getTimestamp("registered_at").toInstant(),
                                until(row.getTimestamp("revoked_at"))))
                        .list());
    }

    private static Instant until(Timestamp revoked) {
        return revoked == null ? Instant.MAX : revoked.toInstant();
    }

    void keepIssued(WorkerId worker, Instant at, String kind, RecordHead head, String digest) {
        LocalDate from = head.from();
        LocalDate to = head.to();
        database.use(h -> h.createUpdate("""
                        insert into issued_record (worker_id, at, kind, first_day, last_day, digest)
                        values (:worker, :at, :kind, :from, :to, :digest)
                        """)
                .bind("worker", worker.value())
                .bind("at", at)
                .bind("kind", kind)
                .bind("from", from)
                .bind("to", to)
                .bind("digest", digest)
                .execute());
    }
}
