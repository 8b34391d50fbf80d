package cn.xinxintong.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.crypto.DataKeyStore;
import cn.xinxintong.crypto.WrappedKey;
import cn.xinxintong.crypto.testing.DataKeyStoreContract;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlDataKeyStoreTest extends DataKeyStoreContract {
    private final Database database = TestDatabase.freshDatabase();

    @Override
    protected DataKeyStore store() {
        return new SqlDataKeyStore(database);
    }

    @Test
    void aKeyOutlivesTheTransactionThatItWasAddedIn() {
        WrappedKey key = new WrappedKey(1, "AAAA");
        try {
            database.runInTransaction(() -> {
                store().add(key);
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("rolled back");
        }

        assertThat(store().all()).isEqualTo(List.of(key));
    }
}
