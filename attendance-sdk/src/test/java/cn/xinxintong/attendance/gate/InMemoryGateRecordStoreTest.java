package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.testing.GateRecordStoreContract;
import cn.xinxintong.attendance.testing.InMemoryGateRecordStore;

class InMemoryGateRecordStoreTest extends GateRecordStoreContract {

    @Override
    protected GateRecordStore store() {
        return new InMemoryGateRecordStore();
    }
}
