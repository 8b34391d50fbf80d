package cn.xinxintong.attendance.appeal;

import cn.xinxintong.attendance.calendar.Corrections;
import cn.xinxintong.attendance.testing.AppealStoreContract;
import cn.xinxintong.attendance.testing.InMemoryAppealStore;

class InMemoryAppealStoreTest extends AppealStoreContract {
    @Override
    protected AppealStore store() {
        return new InMemoryAppealStore();
    }

    @Override
    protected Corrections corrections(AppealStore store) {
        return (InMemoryAppealStore) store;
    }
}
