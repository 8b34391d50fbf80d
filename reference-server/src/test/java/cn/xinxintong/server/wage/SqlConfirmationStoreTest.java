package cn.xinxintong.server.wage;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.record.ConfirmationStore;
import cn.xinxintong.wage.testing.ConfirmationStoreContract;

class SqlConfirmationStoreTest extends ConfirmationStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Known KNOWN = new Known(STORES);

    @Override
    protected ConfirmationStore store() {
        return STORES.confirmations;
    }

    @Override
    protected PayrollStore sheets() {
        return STORES.sheets;
    }

    @Override
    protected void known(WorkerId worker) {
        KNOWN.worker(worker);
    }

    @Override
    protected void known(EnterpriseId enterprise) {
        KNOWN.enterprise(enterprise);
    }

    @Override
    protected void known(ProjectId project, EnterpriseId enterprise) {
        KNOWN.project(project, enterprise);
    }

    @Override
    protected void known(CardRequest card) {
        STORES.cards.open(card, STORES.cards.of(card.worker()));
    }
}
