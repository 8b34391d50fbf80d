package cn.xinxintong.auth;

import cn.xinxintong.auth.testing.InMemoryResetPermitStore;
import cn.xinxintong.auth.testing.ResetPermitStoreContract;

class InMemoryResetPermitStoreTest extends ResetPermitStoreContract {
    @Override
    protected ResetPermitStore store() {
        return new InMemoryResetPermitStore();
    }
}
