package cn.xinxintong.server.signin;

import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.Tally;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.server.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts tries in PostgreSQL, apart from any transaction: a refused request's try stays counted. */
public final class SqlAttemptStore implements AttemptStore {
    private static final Duration KEPT = Duration.ofDays(3);

    private final Database database;
    private final Clock clock;

    public SqlAttemptStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Tally count(String key, Instant now, ThrottlePolicy policy) {
        Instant forgotten = now.minus(policy.lock());
        return database.useApart(h -> h.createQuery("""
                        insert into attempt as a values (:key, 1, :now)
                        on conflict (key) do update set
                          tries = case when a.last_at <= :forgotten then 1 else least(a.tries + 1, :most + 1) end,
                          last_at = case when a.last_at > :forgotten and a.tries >= :most then a.last_at else :now end
                        returning tries, last_at
                        """)
                .bind("key", key)
                .bind("now", now)
                .bind("forgotten", forgotten)
                .bind("most", policy.tries())
                .map((row, context) -> new Tally(
                        row.getInt("tries"), row.getTimestamp("last_at").toInstant()))
                .one());
    }

    /** Forgets tries that nothing waits for any more. */
    public void forgetOld() {
        database.use(h -> h.createUpdate("delete from attempt where last_at < :before")
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }

    @Override
    public void clear(String key) {
        database.useApart(h -> h.createUpdate("delete from attempt where key = :key")
                .bind("key", key)
                .execute());
    }
}
