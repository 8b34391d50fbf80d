package cn.xinxintong.auth;

import cn.xinxintong.auth.testing.AccountStoreContract;
import cn.xinxintong.auth.testing.InMemoryAccountStore;

class InMemoryAccountStoreTest extends AccountStoreContract {
    @Override
    protected AccountStore store() {
        return new InMemoryAccountStore();
    }
}
