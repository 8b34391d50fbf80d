package cn.xinxintong.server.entry;

import cn.xinxintong.entry.Invitation;
import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.InvitationStore;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations in PostgreSQL. */
public final class SqlInvitationStore implements InvitationStore {
    private static final String INVITATION = "invitation";

    /** With the worker as he is known now: two accounts may have become one. */
    private static final String INVITATION_ROW =
            "select invitation.*, " + SamePerson.kept("invitation.worker_id") + " as person from invitation ";

    private final Database database;
    private final Sealed sealed;

    public SqlInvitationStore(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public void add(Invitation invitation) {
        UUID id = invitation.id().value();
        database.use(h -> TermsColumns.bind(h.createUpdate("""
                                insert into invitation (worker_id, id, project_id, enterprise_id, team_id, trade, pay_kind,
                                  rate_fen, sent_at, expires_at, state, note, version)
                                values (:worker, :id, :project, :enterprise, :team, :trade, :payKind, :rateFen, :sentAt,
                                  :expiresAt, :state, :note, :version)
                                """), invitation.terms())
                .bind("worker", invitation.worker().value())
                .bind("id", id)
                .bind("project", invitation.project().value())
                .bind("enterprise", invitation.enterprise().value())
                .bind("sentAt", invitation.sentAt())
                .bind("expiresAt", invitation.expiresAt())
                .bind("state", invitation.state().name())
                .bind("note", sealed.seal(invitation.note(), INVITATION, "note", id))
                .bind("version", invitation.version())
                .execute());
    }

    @Override
    public boolean replace(Invitation next) {
        UUID id = next.id().value();
        return database.use(h -> h.createUpdate("""
                                update invitation set state = :state, note = :note, version = :version
                                where worker_id = any(%s) and id = :id and version = :version - 1
                                """.formatted(SamePerson.IDS))
                        .bind("worker", next.worker().value())
                        .bind("id", id)
                        .bind("state", next.state().name())
                        .bind("note", sealed.seal(next.note(), INVITATION, "note", id))
                        .bind("version", next.version())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return database.use(h -> h.createQuery(INVITATION_ROW + "where id = :id")
                .bind("id", id.value())
                .map((row, context) -> invitation(row))
                .findOne());
    }

    @Override
    public List<Invitation> of(WorkerId worker) {
        return database.use(h -> h.createQuery(
                        INVITATION_ROW + "where worker_id = any(" + SamePerson.IDS + ") order by sent_at desc, id")
                .bind("worker", worker.value())
                .map((row, context) -> invitation(row))
                .list());
    }

    @Override
    public List<Invitation> of(ProjectId project) {
        return database.use(h -> h.createQuery(INVITATION_ROW + "where project_id = :project order by sent_at desc, id")
                .bind("project", project.value())
                .map((row, context) -> invitation(row))
                .list());
    }

    private Invitation invitation(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Invitation(
                new InvitationId(id),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new WorkerId(row.getObject("person", UUID.class)),
                TermsColumns.read(row),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Invitation.State.valueOf(row.getString("state")),
                sealed.open(row.getBytes("note"), INVITATION, "note", id),
                row.getInt("version"));
    }
}
