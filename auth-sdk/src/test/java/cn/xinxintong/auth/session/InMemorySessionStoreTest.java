package cn.xinxintong.auth.session;

import cn.xinxintong.auth.testing.InMemorySessionStore;
import cn.xinxintong.auth.testing.SessionStoreContract;

class InMemorySessionStoreTest extends SessionStoreContract {
    @Override
    protected SessionStore store() {
        return new InMemorySessionStore();
    }
}
