package cn.xinxintong.wage.payroll;

import cn.xinxintong.wage.record.WageStore;
import cn.xinxintong.wage.testing.BatchStoreContract;
import cn.xinxintong.wage.testing.InMemoryPayrollStore;
import cn.xinxintong.wage.testing.PayrollStoreContract;
import cn.xinxintong.wage.testing.WageStoreContract;
import org.junit.jupiter.api.Nested;

class InMemoryPayrollStoreTest extends PayrollStoreContract {
    @Override
    protected PayrollStore store() {
        return new InMemoryPayrollStore();
    }

    @Nested
    class Batches extends BatchStoreContract {
        private final InMemoryPayrollStore kept = new InMemoryPayrollStore();

        @Override
        protected BatchStore batches() {
            return kept.batches();
        }

        @Override
        protected PayrollStore sheets() {
            return kept;
        }

        @Override
        protected WageStore wages() {
            return kept.wages();
        }
    }

    @Nested
    class Wages extends WageStoreContract {
        private final InMemoryPayrollStore kept = new InMemoryPayrollStore();

        @Override
        protected WageStore wages() {
            return kept.wages();
        }

        @Override
        protected PayrollStore sheets() {
            return kept;
        }
    }
}
