package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.gate.GateRecordStore;
import cn.xinxintong.attendance.testing.GateRecordStoreContract;
import cn.xinxintong.server.testing.TestDatabase;

class SqlGateRecordStoreTest extends GateRecordStoreContract {
    @Override
    protected GateRecordStore store() {
        return TestDatabase.fresh().gateRecords;
    }
}
