package cn.xinxintong.server.entry;

import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.testing.RosterContract;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;

class SqlRosterTest extends RosterContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Known KNOWN = new Known(STORES);

    @Override
    protected Roster store() {
        return STORES.roster;
    }

    @Override
    protected void known(WorkerId worker) {
        KNOWN.worker(worker);
    }

    @Override
    protected void known(EnterpriseId enterprise) {
        KNOWN.enterprise(enterprise);
    }

    @Override
    protected void known(ProjectId project, EnterpriseId enterprise) {
        KNOWN.project(project, enterprise);
    }

    @Override
    protected void known(TeamId team, ProjectId project) {
        KNOWN.team(team, project);
    }

    @Override
    protected void known(Invitation invitation) {
        STORES.invitations.add(invitation);
    }
}
