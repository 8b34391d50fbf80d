package cn.xinxintong.server.signin;

import cn.xinxintong.auth.throttle.KnownDeviceStore;
import cn.xinxintong.server.database.Database;
import java.time.Instant;

/** Remembers devices in PostgreSQL. */
public final class SqlKnownDeviceStore implements KnownDeviceStore {
    private final Database database;

    public SqlKnownDeviceStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean knows(String key) {
        return database.use(h -> h.createQuery("select exists(select from known_device where key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void remember(String key, Instant at) {
        database.use(h -> h.createUpdate("insert into known_device values (:key, :at) on conflict do nothing")
                .bind("key", key)
                .bind("at", at)
                .execute());
    }
}
