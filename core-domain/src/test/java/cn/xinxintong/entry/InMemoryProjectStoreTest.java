package cn.xinxintong.entry;

import cn.xinxintong.entry.testing.InMemoryProjectStore;
import cn.xinxintong.entry.testing.ProjectStoreContract;

class InMemoryProjectStoreTest extends ProjectStoreContract {
    @Override
    protected ProjectStore store() {
        return new InMemoryProjectStore();
    }
}
