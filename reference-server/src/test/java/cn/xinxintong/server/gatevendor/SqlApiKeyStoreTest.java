package cn.xinxintong.server.gatevendor;

import cn.xinxintong.auth.apikey.ApiKeyStore;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.testing.ApiKeyStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import java.util.Set;
import java.util.UUID;

class SqlApiKeyStoreTest extends ApiKeyStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final UUID STAFF = new UUID(9, 1);

    static {
        STORES.staff.add(
                new StaffAccount(STAFF, "keys", "人事", StaffRole.ENTERPRISE, Set.of(), Set.of(), "hash", "secret"));
    }

    @Override
    protected ApiKeyStore store() {
        return STORES.apiKeys;
    }

    @Override
    protected UUID staff() {
        return STAFF;
    }
}
