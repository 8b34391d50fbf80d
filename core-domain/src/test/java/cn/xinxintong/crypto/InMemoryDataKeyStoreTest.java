package cn.xinxintong.crypto;

import cn.xinxintong.crypto.testing.DataKeyStoreContract;
import cn.xinxintong.crypto.testing.InMemoryDataKeyStore;

class InMemoryDataKeyStoreTest extends DataKeyStoreContract {
    @Override
    protected DataKeyStore store() {
        return new InMemoryDataKeyStore();
    }
}
