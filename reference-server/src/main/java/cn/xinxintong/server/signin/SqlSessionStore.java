package cn.xinxintong.server.signin;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionStore;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in PostgreSQL. */
public final class SqlSessionStore implements SessionStore {
    private final Database database;

    public SqlSessionStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String tokenDigest, Session session) {
        database.use(h -> h.createUpdate("""
                        insert into session (principal_id, token_digest, id, staff, scope, device_id, device_name, started_at,
                          seen_at, ends_at)
                        values (:principal, :digest, :id, :staff, :scope, :device, :deviceName, :startedAt, :seenAt, :endsAt)
                        """)
                .bind("principal", session.principal().id())
                .bind("digest", tokenDigest)
                .bind("id", session.id())
                .bind("staff", session.principal() instanceof Principal.Staff)
                .bind("scope", session.scope().name())
                .bind("device", session.deviceId())
                .bind("deviceName", session.deviceName())
                .bind("startedAt", session.startedAt())
                .bind("seenAt", session.seenAt())
                .bind("endsAt", session.endsAt())
                .execute());
    }

    @Override
    public Optional<Kept> find(Principal principal, String tokenDigest) {
        return database.use(h -> h.createQuery("""
                        select * from session
                        where principal_id = :principal and token_digest = :digest and staff = :staff
                        """)
                .bind("principal", principal.id())
                .bind("digest", tokenDigest)
                .bind("staff", principal instanceof Principal.Staff)
                .map((row, context) -> new Kept(session(row), row.getTimestamp("ended_at") != null))
                .findOne());
    }

    private static Session session(ResultSet row) throws SQLException {
        UUID principal = row.getObject("principal_id", UUID.class);
        return new Session(
                row.getObject("id", UUID.class),
                row.getBoolean("staff")
                        ? new Principal.Staff(principal)
                        : new Principal.Worker(new WorkerId(principal)),
                Scope.valueOf(row.getString("scope")),
                row.getString("device_id"),
                row.getString("device_name"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    @Override
    public void seen(Session session, Instant at) {
        database.use(
                h -> h.createUpdate("update session set seen_at = :at where principal_id = :principal and id = :id")
                        .bind("principal", session.principal().id())
                        .bind("id", session.id())
                        .bind("at", at)
                        .execute());
    }

    @Override
    public void widen(Session session, Instant endsAt) {
        database.use(h -> h.createUpdate("""
                        update session set scope = 'FULL', ends_at = :endsAt
                        where principal_id = :principal and id = :id
                        """)
                .bind("principal", session.principal().id())
                .bind("id", session.id())
                .bind("endsAt", endsAt)
                .execute());
    }

    @Override
    public void prove(Session session, Instant at) {
        database.use(
                h -> h.createUpdate("update session set proven_at = :at where principal_id = :principal and id = :id")
                        .bind("principal", session.principal().id())
                        .bind("id", session.id())
                        .bind("at", at)
                        .execute());
    }

    @Override
    public Optional<Instant> provenAt(Session session) {
        return database.use(h -> h.createQuery("""
                        select proven_at from session
                        where principal_id = :principal and id = :id and proven_at is not null
                        """)
                .bind("principal", session.principal().id())
                .bind("id", session.id())
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public void end(Session session, Instant at) {
        database.use(h -> h.createUpdate("""
                        update session set ended_at = :at
                        where principal_id = :principal and id = :id and ended_at is null
                        """)
                .bind("principal", session.principal().id())
                .bind("id", session.id())
                .bind("at", at)
                .execute());
    }

    @Override
    public void endOthers(Principal principal, UUID but, Instant at) {
        database.use(h -> h.createUpdate("""
                        update session set ended_at = :at
                        where principal_id = :principal and staff = :staff and id <> :but and ended_at is null
                        """)
                .bind("principal", principal.id())
                .bind("staff", principal instanceof Principal.Staff)
                .bind("but", but)
                .bind("at", at)
                .execute());
    }

    @Override
    public List<Session> of(Principal principal) {
        return database.use(h -> h.createQuery("""
                        select * from session
                        where principal_id = :principal and staff = :staff and ended_at is null
                        order by started_at desc, id
                        """)
                .bind("principal", principal.id())
                .bind("staff", principal instanceof Principal.Staff)
                .map((row, context) -> session(row))
                .list());
    }
}
