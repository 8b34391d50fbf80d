package cn.xinxintong.auth.correction;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.testing.CorrectionStoreContract;
import cn.xinxintong.auth.testing.InMemoryCorrectionStore;
import java.util.UUID;

class InMemoryCorrectionStoreTest extends CorrectionStoreContract {
    @Override
    protected CorrectionStore store() {
        return new InMemoryCorrectionStore();
    }

    @Override
    protected Principal.Staff officer() {
        return new Principal.Staff(new UUID(9, 1));
    }
}
