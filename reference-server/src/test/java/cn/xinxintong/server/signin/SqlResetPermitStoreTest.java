package cn.xinxintong.server.signin;

import cn.xinxintong.auth.ResetPermitStore;
import cn.xinxintong.auth.testing.ResetPermitStoreContract;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;

class SqlResetPermitStoreTest extends ResetPermitStoreContract {
    private static final Stores STORES = TestDatabase.fresh();

    @Override
    protected ResetPermitStore store() {
        return STORES.resetPermits;
    }

    @Override
    protected void known(WorkerId worker) {
        new Known(STORES).worker(worker);
    }
}
