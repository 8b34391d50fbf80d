package cn.xinxintong.server.rights;

import cn.xinxintong.auth.correction.CorrectionStore;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.testing.CorrectionStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import java.util.UUID;

class SqlCorrectionStoreTest extends CorrectionStoreContract {
    private static final Stores STORES = TestDatabase.fresh();

    @Override
    protected CorrectionStore store() {
        return STORES.corrections;
    }

    @Override
    protected Principal.Staff officer() {
        return new Principal.Staff(new UUID(9, 1));
    }
}
