package cn.xinxintong.consent;

import cn.xinxintong.consent.testing.ConsentStoreContract;
import cn.xinxintong.consent.testing.InMemoryConsentStore;

class InMemoryConsentStoreTest extends ConsentStoreContract {
    @Override
    protected ConsentStore store() {
        return new InMemoryConsentStore();
    }
}
