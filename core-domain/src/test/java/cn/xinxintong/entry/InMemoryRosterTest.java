package cn.xinxintong.entry;

import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.entry.testing.RosterContract;

class InMemoryRosterTest extends RosterContract {
    @Override
    protected Roster store() {
        return new InMemoryRoster();
    }
}
