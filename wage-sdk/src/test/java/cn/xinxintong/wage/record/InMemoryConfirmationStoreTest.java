package cn.xinxintong.wage.record;

import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.testing.ConfirmationStoreContract;
import cn.xinxintong.wage.testing.InMemoryConfirmationStore;
import cn.xinxintong.wage.testing.InMemoryPayrollStore;

class InMemoryConfirmationStoreTest extends ConfirmationStoreContract {
    private final ConfirmationStore store = new InMemoryConfirmationStore();
    private final PayrollStore sheets = new InMemoryPayrollStore();

    @Override
    protected ConfirmationStore store() {
        return store;
    }

    @Override
    protected PayrollStore sheets() {
        return sheets;
    }
}
