package cn.xinxintong.server.signin;

import cn.xinxintong.auth.session.SessionStore;
import cn.xinxintong.auth.testing.SessionStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;

class SqlSessionStoreTest extends SessionStoreContract {
    private static final Stores STORES = TestDatabase.fresh();

    @Override
    protected SessionStore store() {
        return STORES.sessions;
    }
}
