package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.punch.SiteRules;
import cn.xinxintong.attendance.testing.SiteRulesContract;
import cn.xinxintong.server.testing.TestDatabase;

class SqlSitesTest extends SiteRulesContract {
    @Override
    protected SiteRules store() {
        return TestDatabase.fresh().sites;
    }

    @Override
    protected void put(SiteRules store, Site site) {
        ((SqlSites) store).put(site);
    }
}
