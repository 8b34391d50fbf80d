package cn.xinxintong.auth.face;

import cn.xinxintong.auth.testing.FaceChallengeStoreContract;
import cn.xinxintong.auth.testing.InMemoryFaceChallengeStore;

class InMemoryFaceChallengeStoreTest extends FaceChallengeStoreContract {
    @Override
    protected FaceChallengeStore store() {
        return new InMemoryFaceChallengeStore();
    }
}
