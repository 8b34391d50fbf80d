package cn.xinxintong.entry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.Team;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.testing.Fresh;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ProjectStore} promises. */
public abstract class ProjectStoreContract {

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract ProjectStore store();

    @Test
    void keepsAnEnterprise() {
        ProjectStore store = store();
        Enterprise enterprise = addEnterprise(store);

        assertThat(store.enterprise(enterprise.id())).contains(enterprise);
        assertThat(store.enterprise(Fresh.enterprise())).isEmpty();
    }

    @Test
    void keepsAProject() {
        ProjectStore store = store();
        Project project = addProject(store, addEnterprise(store).id(), "天山大厦");

        assertThat(store.project(project.id())).contains(project);
        assertThat(store.project(Fresh.project())).isEmpty();
    }

    @Test
    void updatesEverythingThatMayChange() {
        ProjectStore store = store();
        Project project = addProject(store, addEnterprise(store).id(), "天山大厦");
        Project other = addProject(store, project.enterprise(), "和田河大桥");
        Project changed = new Project(
                project.id(), project.enterprise(), "天山大厦二期", "653101", "喀什市解放路 1 号", Project.State.STOPPED);

        store.update(changed);

        assertThat(store.project(project.id())).contains(changed);
        assertThat(store.project(other.id())).contains(other);
    }

    @Test
    void listsTheProjectsOfOneEnterpriseByName() {
        ProjectStore store = store();
        EnterpriseId builders = addEnterprise(store).id();
        Project second = addProject(store, builders, "B");
        Project first = addProject(store, builders, "A");
        Project third = addProject(store, builders, "C");
        EnterpriseId others = addEnterprise(store).id();
        addProject(store, others, "A");

        assertThat(store.of(builders)).containsExactly(first, second, third);
        assertThat(store.of(Fresh.enterprise())).isEmpty();
    }

    @Test
    void listsTheTeamsOfOneProjectInTheOrderTheyWereMade() {
        ProjectStore store = store();
        EnterpriseId builders = addEnterprise(store).id();
        ProjectId tower = addProject(store, builders, "A").id();
        ProjectId bridge = addProject(store, builders, "B").id();
        Team masons = addTeam(store, tower, "砌筑班");
        Team rebar = addTeam(store, tower, "钢筋班");
        Team cranes = addTeam(store, tower, "塔吊班");
        addTeam(store, bridge, "钢筋班");

        assertThat(store.teamsOf(tower)).containsExactly(masons, rebar, cranes);
        assertThat(store.team(rebar.id())).contains(rebar);
        assertThat(store.team(new TeamId(UUID.randomUUID()))).isEmpty();
        assertThat(store.teamsOf(Fresh.project())).isEmpty();
    }

    private static Enterprise addEnterprise(ProjectStore store) {
        Enterprise enterprise = new Enterprise(Fresh.enterprise(), "天山建工", Fresh.creditCode());
        store.add(enterprise);
        return enterprise;
    }

    private static Project addProject(ProjectStore store, EnterpriseId enterprise, String name) {
        Project project = new Project(Fresh.project(), enterprise, name, "650102", "乌鲁木齐市天山区", Project.State.BUILDING);
        store.add(project);
        return project;
    }

    private static Team addTeam(ProjectStore store, ProjectId project, String name) {
        Team team = new Team(new TeamId(UUID.randomUUID()), project, name);
        store.add(team);
        return team;
    }
}
