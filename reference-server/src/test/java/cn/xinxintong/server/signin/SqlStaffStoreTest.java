package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.staff.StaffStore;
import cn.xinxintong.auth.testing.StaffStoreContract;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Dump;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.Fresh;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlStaffStoreTest extends StaffStoreContract {
    private static final Stores STORES = TestDatabase.fresh();

    @Override
    protected StaffStore store() {
        return STORES.staff;
    }

    @Override
    protected void known(EnterpriseId enterprise) {
        new Known(STORES).enterprise(enterprise);
    }

    @Override
    protected void known(ProjectId project, EnterpriseId enterprise) {
        new Known(STORES).project(project, enterprise);
    }

    @Test
    void nobodyWithoutTheKeyReadsTheNameOrTheSecretOfTheSecondFactor() {
        StaffAccount account = new StaffAccount(
                UUID.randomUUID(),
                "auditor-" + UUID.randomUUID(),
                "王审计",
                StaffRole.REGULATOR,
                Set.of(),
                Set.of(),
                "$argon2id$hash",
                "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK");
        STORES.staff.add(account);

        assertThat(Dump.of(STORES.database))
                .contains(account.login())
                .doesNotContain(account.name())
                .doesNotContain(account.totpSecret());
    }

    @Test
    void aNewProjectIsLookedAfterByTheOfficersOfItsEnterpriseAndByNobodyElse() {
        EnterpriseId builders = enterprise();
        StaffAccount officer = added(StaffRole.OFFICER, builders);
        StaffAccount clerk = added(StaffRole.ENTERPRISE, builders);
        StaffAccount stranger = added(StaffRole.OFFICER, enterprise());
        ProjectId tower = Fresh.project();
        known(tower, builders);

        STORES.staff.takeOn(builders, tower);
        STORES.staff.takeOn(builders, tower);

        assertThat(projectsOf(officer)).containsExactly(tower);
        assertThat(projectsOf(clerk)).isEmpty();
        assertThat(projectsOf(stranger)).isEmpty();
    }

    private EnterpriseId enterprise() {
        EnterpriseId enterprise = Fresh.enterprise();
        known(enterprise);
        return enterprise;
    }

    private static Set<ProjectId> projectsOf(StaffAccount account) {
        return STORES.staff.find(account.id()).orElseThrow().projects();
    }

    private static StaffAccount added(StaffRole role, EnterpriseId enterprise) {
        UUID id = UUID.randomUUID();
        StaffAccount account = new StaffAccount(
                id, "staff-" + id, "李专管", role, Set.of(enterprise), Set.of(), "$argon2id$hash", "GEZDGNBVGY3TQOJQ");
        STORES.staff.add(account);
        return account;
    }
}
