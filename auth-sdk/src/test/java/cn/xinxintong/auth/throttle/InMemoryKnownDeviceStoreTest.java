package cn.xinxintong.auth.throttle;

import cn.xinxintong.auth.testing.InMemoryKnownDeviceStore;
import cn.xinxintong.auth.testing.KnownDeviceStoreContract;

class InMemoryKnownDeviceStoreTest extends KnownDeviceStoreContract {
    @Override
    protected KnownDeviceStore store() {
        return new InMemoryKnownDeviceStore();
    }
}
