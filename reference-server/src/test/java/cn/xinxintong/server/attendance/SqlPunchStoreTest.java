package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.punch.PunchStore;
import cn.xinxintong.attendance.testing.PunchStoreContract;
import cn.xinxintong.server.testing.TestDatabase;

class SqlPunchStoreTest extends PunchStoreContract {
    @Override
    protected PunchStore store() {
        return TestDatabase.fresh().punches;
    }
}
