package cn.xinxintong.auth.staff;

import cn.xinxintong.auth.testing.InMemoryStaffStore;
import cn.xinxintong.auth.testing.StaffStoreContract;

class InMemoryStaffStoreTest extends StaffStoreContract {
    @Override
    protected StaffStore store() {
        return new InMemoryStaffStore();
    }
}
