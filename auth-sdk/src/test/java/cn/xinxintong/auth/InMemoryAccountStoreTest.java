package cn.xinxintong.auth;

import cn.xinxintong.auth.testing.AccountStoreContract;
import cn.xinxintong.auth.testing.InMemoryAccountStore;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;

class InMemoryAccountStoreTest extends AccountStoreContract {
    @Override
    protected AccountStore store() {
        return new InMemoryAccountStore();
    }

    @Override
    protected void bind(AccountStore store, WorkerId worker, MobileNumber mobile) {
        ((InMemoryAccountStore) store).bind(worker, mobile);
    }
}
