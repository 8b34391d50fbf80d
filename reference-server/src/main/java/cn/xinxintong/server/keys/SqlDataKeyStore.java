package cn.xinxintong.server.keys;

import cn.xinxintong.crypto.DataKeyStore;
import cn.xinxintong.crypto.WrappedKey;
import cn.xinxintong.server.database.Database;
import java.util.List;

/** Wrapped data keys in PostgreSQL, beside the data; apart from the transaction of whoever asks. */
public final class SqlDataKeyStore implements DataKeyStore {
    private final Database database;

    public SqlDataKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public List<WrappedKey> all() {
        return database.useApart(h -> h.createQuery("select number, wrapped from data_key order by number")
                .map((row, context) -> new WrappedKey(row.getInt("number"), row.getString("wrapped")))
                .list());
    }

    @Override
    public boolean add(WrappedKey key) {
        return database.useApart(h -> h.createUpdate(
                                "insert into data_key (number, wrapped) values (:number, :wrapped) on conflict do nothing")
                        .bind("number", key.number())
                        .bind("wrapped", key.wrapped())
                        .execute())
                == 1;
    }

    @Override
    public void rewrap(WrappedKey key) {
        database.useApart(h -> h.createUpdate("update data_key set wrapped = :wrapped where number = :number")
                .bind("number", key.number())
                .bind("wrapped", key.wrapped())
                .execute());
    }
}
