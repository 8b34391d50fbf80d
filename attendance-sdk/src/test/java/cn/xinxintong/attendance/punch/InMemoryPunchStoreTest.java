package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.testing.InMemoryPunchStore;
import cn.xinxintong.attendance.testing.PunchStoreContract;

class InMemoryPunchStoreTest extends PunchStoreContract {

    @Override
    protected PunchStore store() {
        return new InMemoryPunchStore();
    }
}
