package cn.xinxintong.server.signin;

import cn.xinxintong.auth.sms.SmsCode;
import cn.xinxintong.auth.sms.SmsCodeStore;
import cn.xinxintong.server.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Codes in PostgreSQL. Tries are counted apart from any transaction: a refused request's try stays counted. */
public final class SqlSmsCodeStore implements SmsCodeStore {
    private final Database database;
    private final Clock clock;

    public SqlSmsCodeStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void put(String key, SmsCode code) {
        database.use(h -> h.createUpdate("""
                        insert into sms_code (key, hash, ends_at, tries) values (:key, :hash, :endsAt, :tries)
                        on conflict (key) do update
                          set hash = excluded.hash, ends_at = excluded.ends_at, tries = excluded.tries
                        """)
                .bind("key", key)
                .bind("hash", code.hash())
                .bind("endsAt", code.endsAt())
                .bind("tries", code.tries())
                .execute());
    }

    @Override
    public Optional<SmsCode> count(String key, Instant now, int most) {
        return database.useApart(h -> h.createQuery("""
                        update sms_code set tries = tries + 1 where key = :key and ends_at > :now and tries < :most
                        returning hash, ends_at, tries
                        """)
                .bind("key", key)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new SmsCode(
                        row.getString("hash"), row.getTimestamp("ends_at").toInstant(), row.getInt("tries")))
                .findOne());
    }

    @Override
    public boolean take(String key, SmsCode code) {
        return database.use(h -> h.createUpdate("delete from sms_code where key = :key and hash = :hash")
                        .bind("key", key)
                        .bind("hash", code.hash())
                        .execute())
                == 1;
    }

    /** Forgets codes that are not good any more. */
    public void forgetOld() {
        database.use(h -> h.createUpdate("delete from sms_code where ends_at <= :now")
                .bind("now", clock.instant())
                .execute());
    }
}
