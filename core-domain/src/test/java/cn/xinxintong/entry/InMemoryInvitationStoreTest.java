package cn.xinxintong.entry;

import cn.xinxintong.entry.testing.InMemoryInvitationStore;
import cn.xinxintong.entry.testing.InvitationStoreContract;

class InMemoryInvitationStoreTest extends InvitationStoreContract {
    @Override
    protected InvitationStore store() {
        return new InMemoryInvitationStore();
    }
}
