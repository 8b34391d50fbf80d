package cn.xinxintong.auth.throttle;

import cn.xinxintong.auth.testing.AttemptStoreContract;
import cn.xinxintong.auth.testing.InMemoryAttemptStore;

class InMemoryAttemptStoreTest extends AttemptStoreContract {
    @Override
    protected AttemptStore store() {
        return new InMemoryAttemptStore();
    }
}
