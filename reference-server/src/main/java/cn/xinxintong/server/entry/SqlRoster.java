package cn.xinxintong.server.entry;

import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Memberships in PostgreSQL. One person is on a project once, though it be by two accounts. */
public final class SqlRoster implements Roster {
    /** With the worker as he is known now: two accounts may have become one. */
    private static final String MEMBERSHIP =
            "select membership.*, " + SamePerson.kept("membership.worker_id") + " as person from membership ";

    private final Database database;

    public SqlRoster(Database database) {
        this.database = database;
    }

    @Override
    public void join(Membership membership) {
        database.use(h -> TermsColumns.bind(h.createUpdate("""
                                insert into membership (worker_id, invitation_id, project_id, team_id, trade, pay_kind,
                                  rate_fen, since, until)
                                values (:worker, :invitation, :project, :team, :trade, :payKind, :rateFen, :since, :until)
                                on conflict do nothing
                                """), membership.terms())
                .bind("worker", membership.worker().value())
                .bind("invitation", membership.invitation().value())
                .bind("project", membership.project().value())
                .bind("since", membership.since())
                .bind("until", membership.until())
                .execute());
    }

    @Override
    public Optional<Membership> membership(WorkerId worker, ProjectId project, Instant at) {
        return database.use(h -> h.createQuery(MEMBERSHIP + """
                        where worker_id = any(%s) and project_id = :project and since <= :at and :at < until
                        order by since limit 1
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .bind("project", project.value())
                .bind("at", at)
                .map((row, context) -> membership(row))
                .findOne());
    }

    @Override
    public List<Membership> of(WorkerId worker) {
        return database.use(h -> h.createQuery(
                        MEMBERSHIP + "where worker_id = any(" + SamePerson.IDS + ") order by since desc, invitation_id")
                .bind("worker", worker.value())
                .map((row, context) -> membership(row))
                .list());
    }

    @Override
    public List<Membership> of(ProjectId project, Instant at) {
        return database.use(h -> h.createQuery("""
                        select * from (
                          select distinct on (person) m.* from (%s where project_id = :project
                            and since <= :at and :at < until) m
                          order by person, since
                        ) each order by since, person
                        """.formatted(MEMBERSHIP))
                .bind("project", project.value())
                .bind("at", at)
                .map((row, context) -> membership(row))
                .list());
    }

    /**
     * The project's memberships at any instant from {@code from} until before {@code until}, one for each worker: the newest,
     * by when he joined.
     */
    public List<Membership> of(ProjectId project, Instant from, Instant until) {
        return database.use(h -> h.createQuery("""
                        select * from (
                          select distinct on (person) m.* from (%s where project_id = :project
                            and since < :until and :from < until) m
                          order by person, since desc
                        ) newest order by since, person
                        """.formatted(MEMBERSHIP))
                .bind("project", project.value())
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> membership(row))
                .list());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new WorkerId(row.getObject("person", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new InvitationId(row.getObject("invitation_id", UUID.class)),
                TermsColumns.read(row),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant());
    }
}
