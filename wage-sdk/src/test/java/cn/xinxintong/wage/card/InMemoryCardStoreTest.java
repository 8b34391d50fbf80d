package cn.xinxintong.wage.card;

import cn.xinxintong.wage.testing.CardStoreContract;
import cn.xinxintong.wage.testing.InMemoryCardStore;

class InMemoryCardStoreTest extends CardStoreContract {
    @Override
    protected CardStore store() {
        return new InMemoryCardStore();
    }
}
