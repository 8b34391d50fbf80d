package cn.xinxintong.server.card;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.testing.CardStoreContract;

class SqlCardStoreTest extends CardStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Known KNOWN = new Known(STORES);

    @Override
    protected CardStore store() {
        return STORES.cards;
    }

    @Override
    protected void known(WorkerId worker) {
        KNOWN.worker(worker);
    }
}
