package cn.xinxintong.auth.apikey;

import cn.xinxintong.auth.testing.ApiKeyStoreContract;
import cn.xinxintong.auth.testing.InMemoryApiKeyStore;
import java.util.UUID;

class InMemoryApiKeyStoreTest extends ApiKeyStoreContract {
    @Override
    protected ApiKeyStore store() {
        return new InMemoryApiKeyStore();
    }

    @Override
    protected UUID staff() {
        return new UUID(9, 1);
    }
}
