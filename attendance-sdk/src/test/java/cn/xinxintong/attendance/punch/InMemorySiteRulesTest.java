package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.testing.InMemorySiteRules;
import cn.xinxintong.attendance.testing.SiteRulesContract;

class InMemorySiteRulesTest extends SiteRulesContract {
    @Override
    protected SiteRules store() {
        return new InMemorySiteRules();
    }

    @Override
    protected void put(SiteRules store, Site site) {
        ((InMemorySiteRules) store).put(site);
    }
}
