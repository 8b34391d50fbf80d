package cn.xinxintong.server.keys;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.keys.Reencryption.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is written down of the passes of a re-encryption under one key. */
final class ReencryptionPasses {
    /** Stands between the columns of a key; none of them holds one. */
    private static final String SEPARATOR = "\u001f";

    private final Database database;
    private final String keyId;

    ReencryptionPasses(Database database, String keyId) {
        this.database = database;
        this.keyId = keyId;
    }

    /**
     * A pass through a table.
     *
     * @param afterKey the primary key of the last row that was looked at; empty before the first
     * @param ended true if there was no row after that
     * @param done true if it was the last pass
     */
    record Pass(String table, int number, Instant beganAt, List<String> afterKey, boolean ended, boolean done) {}

    /** The latest pass through the table. */
    Optional<Pass> last(String table) {
        return database.use(h -> h.createQuery("""
                        select * from reencryption where key_id = :key and table_name = :table order by pass desc limit 1
                        """)
                .bind("key", keyId)
                .bind("table", table)
                .map((row, context) -> pass(row))
                .findOne());
    }

    private static Pass pass(ResultSet row) throws SQLException {
        String after = row.getString("after_key");
        return new Pass(
                row.getString("table_name"),
                row.getInt("pass"),
                row.getTimestamp("began_at").toInstant(),
                after.isEmpty() ? List.of() : List.of(after.split(SEPARATOR, -1)),
                row.getBoolean("ended"),
                row.getBoolean("done"));
    }

    /** When the re-encryption under this key began; {@code now} if it has not. */
    Instant beganAt(Instant now) {
        return database.use(h -> h.createQuery("select min(began_at) from reencryption where key_id = :key")
                .bind("key", keyId)
                .mapTo(Instant.class)
                .findOne()
                .orElse(now));
    }

    Pass begin(String table, int number, Instant now) {
        database.use(h -> h.createUpdate("""
                        insert into reencryption
                          (key_id, table_name, pass, began_at, after_key, looked_at, rewritten, ended, done)
                        values (:key, :table, :pass, :now, '', 0, 0, false, false)
                        """)
                .bind("key", keyId)
                .bind("table", table)
                .bind("pass", number)
                .bind("now", now)
                .execute());
        return new Pass(table, number, now, List.of(), false, false);
    }

    /** Writes down how far the pass has come. */
    void advance(Pass pass, int lookedAt, int rewritten) {
        database.use(h -> h.createUpdate("""
                        update reencryption set after_key = :after, looked_at = looked_at + :looked,
                          rewritten = rewritten + :rewritten, ended = :ended, done = :done
                        where key_id = :key and table_name = :table and pass = :pass
                        """)
                .bind("key", keyId)
                .bind("table", pass.table())
                .bind("pass", pass.number())
                .bind("after", String.join(SEPARATOR, pass.afterKey()))
                .bind("looked", lookedAt)
                .bind("rewritten", rewritten)
                .bind("ended", pass.ended())
                .bind("done", pass.done())
                .execute());
    }

    Progress progress(String table) {
        return database.use(h -> h.createQuery("""
                        select count(*) as passes, coalesce(sum(rewritten), 0) as rewritten, coalesce(bool_or(done), false) as done,
                          coalesce((array_agg(looked_at order by pass desc))[1], 0) as looked_at
                        from reencryption where key_id = :key and table_name = :table
                        """)
                .bind("key", keyId)
                .bind("table", table)
                .map((row, context) -> new Progress(
                        table,
                        row.getInt("passes"),
                        row.getLong("looked_at"),
                        row.getLong("rewritten"),
                        row.getBoolean("done")))
                .one());
    }
}
