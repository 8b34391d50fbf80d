package cn.xinxintong.server.bank;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.wage.bank.NonceStore;
import java.time.Clock;
import java.time.Instant;

/** Nonces in PostgreSQL, for as many servers as there are. */
public final class SqlNonceStore implements NonceStore {
    private final Database database;
    private final Clock clock;

    public SqlNonceStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean isFirst(String keyId, String nonce, Instant until) {
        int added = database.use(h -> h.createUpdate(
                        "insert into bank_nonce (key_id, nonce, until) values (:key, :nonce, :until) on conflict do nothing")
                .bind("key", keyId)
                .bind("nonce", nonce)
                .bind("until", until)
                .execute());
        return added == 1;
    }

    /** Forgets nonces of messages that are too old to be believed. */
    public void forgetOld() {
        database.use(h -> h.createUpdate("delete from bank_nonce where until < :now")
                .bind("now", clock.instant())
                .execute());
    }
}
