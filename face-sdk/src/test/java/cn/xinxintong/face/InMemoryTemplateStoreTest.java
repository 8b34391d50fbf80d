package cn.xinxintong.face;

import cn.xinxintong.face.testing.InMemoryTemplateStore;
import cn.xinxintong.face.testing.TemplateStoreContract;

class InMemoryTemplateStoreTest extends TemplateStoreContract {
    @Override
    protected TemplateStore emptyStore() {
        return new InMemoryTemplateStore();
    }
}
