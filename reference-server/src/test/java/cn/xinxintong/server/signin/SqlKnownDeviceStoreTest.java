package cn.xinxintong.server.signin;

import cn.xinxintong.auth.testing.KnownDeviceStoreContract;
import cn.xinxintong.auth.throttle.KnownDeviceStore;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;

class SqlKnownDeviceStoreTest extends KnownDeviceStoreContract {
    private static final Stores STORES = TestDatabase.fresh();

    @Override
    protected KnownDeviceStore store() {
        return STORES.knownDevices;
    }
}
