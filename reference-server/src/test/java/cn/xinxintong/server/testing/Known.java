package cn.xinxintong.server.testing;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.Team;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.People;

/** Makes known to a database what other rows refer to. */
public final class Known {
    private final Stores stores;

    public Known(Stores stores) {
        this.stores = stores;
    }

    public void worker(WorkerId id) {
        worker(id, Fresh.residentId(), People.ZHANG_NAME);
    }

    public void worker(WorkerId id, IdentityNumber number, PersonName name) {
        stores.accounts.open(new Account(
                id, number, name, new Credential.Own("hash"), RealName.BY_OFFICER, Account.Standing.ACTIVE));
    }

    public void enterprise(EnterpriseId id) {
        enterprise(id, Fresh.creditCode());
    }

    public void enterprise(EnterpriseId id, CreditCode code) {
        stores.projects.add(new Enterprise(id, "firm " + id, code));
    }

    /** The enterprise must be known. */
    public void project(ProjectId id, EnterpriseId enterprise) {
        stores.projects.add(new Project(id, enterprise, "site " + id, "650102", "here", Project.State.BUILDING));
    }

    /** The project must be known. */
    public void team(TeamId id, ProjectId project) {
        stores.projects.add(new Team(id, project, "team " + id));
    }
}
