package cn.xinxintong.auth.device;

import cn.xinxintong.auth.testing.DeviceKeyStoreContract;
import cn.xinxintong.auth.testing.InMemoryDeviceKeyStore;

class InMemoryDeviceKeyStoreTest extends DeviceKeyStoreContract {
    @Override
    protected DeviceKeyStore store() {
        return new InMemoryDeviceKeyStore();
    }
}
