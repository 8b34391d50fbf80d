package cn.xinxintong.server.entry;

import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.Team;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enterprises, projects and teams in PostgreSQL. */
public final class SqlProjectStore implements ProjectStore {
    private final Database database;

    public SqlProjectStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Enterprise enterprise) {
        if (!addIfNew(enterprise)) throw new IllegalArgumentException("the credit code is taken");
    }

    /** False, and nothing changes, if the credit code is another enterprise's. */
    public boolean addIfNew(Enterprise enterprise) {
        return database.use(h -> h.createUpdate(
                                "insert into enterprise values (:id, :name, :creditCode) on conflict do nothing")
                        .bind("id", enterprise.id().value())
                        .bind("name", enterprise.name())
                        .bind("creditCode", enterprise.creditCode().text())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Enterprise> enterprise(EnterpriseId id) {
        return database.use(h -> h.createQuery("select * from enterprise where id = :id")
                .bind("id", id.value())
                .map((row, context) ->
                        new Enterprise(id, row.getString("name"), CreditCode.parse(row.getString("credit_code"))))
                .findOne());
    }

    @Override
    public void add(Project project) {
        database.use(h -> h.createUpdate(
                        "insert into project values (:id, :enterprise, :name, :regionCode, :address, :state)")
                .bind("id", project.id().value())
                .bind("enterprise", project.enterprise().value())
                .bind("name", project.name())
                .bind("regionCode", project.regionCode())
                .bind("address", project.address())
                .bind("state", project.state().name())
                .execute());
    }

    @Override
    public void update(Project project) {
        database.use(h -> h.createUpdate("""
                        update project set name = :name, region_code = :regionCode, address = :address, state = :state
                        where id = :id
                        """)
                .bind("id", project.id().value())
                .bind("name", project.name())
                .bind("regionCode", project.regionCode())
                .bind("address", project.address())
                .bind("state", project.state().name())
                .execute());
    }

    @Override
    public Optional<Project> project(ProjectId id) {
        return database.use(h -> h.createQuery("select * from project where id = :id")
                .bind("id", id.value())
                .map((row, context) -> project(row))
                .findOne());
    }

    @Override
    public List<Project> of(EnterpriseId enterprise) {
        return database.use(
                h -> h.createQuery("select * from project where enterprise_id = :enterprise order by name, id")
                        .bind("enterprise", enterprise.value())
                        .map((row, context) -> project(row))
                        .list());
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("name"),
                row.getString("region_code"),
                row.getString("address"),
                Project.State.valueOf(row.getString("state")));
    }

    @Override
    public void add(Team team) {
        database.use(h -> h.createUpdate("insert into team (id, project_id, name) values (:id, :project, :name)")
                .bind("id", team.id().value())
                .bind("project", team.project().value())
                .bind("name", team.name())
                .execute());
    }

    @Override
    public Optional<Team> team(TeamId id) {
        return database.use(h -> h.createQuery("select * from team where id = :id")
                .bind("id", id.value())
                .map((row, context) -> team(row))
                .findOne());
    }

    @Override
    public List<Team> teamsOf(ProjectId project) {
        return database.use(h -> h.createQuery("select * from team where project_id = :project order by ordinal")
                .bind("project", project.value())
                .map((row, context) -> team(row))
                .list());
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("name"));
    }
}
