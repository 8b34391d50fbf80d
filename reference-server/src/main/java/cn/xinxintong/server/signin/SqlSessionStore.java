package cn.xinxintong.server.signin;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.SessionStore;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

    /** In a transaction, the sessions of a worker are added one after the other: each sees those before it. */
    @Override
    public void add(String tokenDigest, Session session) {
        oneAtATime(session.principal());
        database.use(h -> h.createUpdate("""
                        insert into session (principal_id, token_digest, id, staff, scope, device_id, device_name, started_at,
                          seen_at, ends_at, token_at)
                        values (:principal, :digest, :id, :staff, :scope, :device, :deviceName, :startedAt, :seenAt, :endsAt,
                          :startedAt)
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

    private void oneAtATime(Principal principal) {
        database.use(h -> h.createQuery("select 1 from account where worker_id = :principal for no key update")
                .bind("principal", principal.id())
                .mapTo(int.class)
                .findOne());
    }

    /** By the token in use, which costs one look-up; only if it is none, among the others. */
    @Override
    public Optional<Kept> find(Principal principal, String tokenDigest) {
        Optional<Kept> current = find(principal, tokenDigest, """
                select *, 'CURRENT' as place, token_at as place_at from session
                where principal_id = :principal and token_digest = :digest and staff = :staff
                """);
        if (current.isPresent()) return current;
        return find(principal, tokenDigest, """
                select s.*,
                  case when t.replaced_at is not null then 'REPLACED'
                    when t.token_digest = s.token_digest then 'CURRENT' else 'OFFERED' end as place,
                  coalesce(t.replaced_at, t.given_at) as place_at
                from session_token t join session s on s.principal_id = t.principal_id and s.id = t.session_id
                where t.principal_id = :principal and t.token_digest = :digest and s.staff = :staff
                """);
    }

    private Optional<Kept> find(Principal principal, String tokenDigest, String query) {
        return database.use(h -> h.createQuery(query)
                .bind("principal", principal.id())
                .bind("digest", tokenDigest)
                .bind("staff", principal instanceof Principal.Staff)
                .map((row, context) -> new Kept(session(row), token(row), state(row)))
                .findOne());
    }

    private static KeptToken token(ResultSet row) throws SQLException {
        return new KeptToken(
                Place.valueOf(row.getString("place")),
                row.getTimestamp("place_at").toInstant());
    }

    private static State state(ResultSet row) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        return endedAt == null
                ? new State.Open()
                : new State.Ended(SessionEnd.valueOf(row.getString("ended_because")), endedAt.toInstant());
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
    public void offer(Session session, String tokenDigest, Instant givenAt) {
        database.runInTransaction(() -> {
            database.use(h -> h.createUpdate("""
                            insert into session_token (principal_id, token_digest, session_id, given_at)
                            values (:principal, :digest, :id, :at)
                            """)
                    .bind("principal", session.principal().id())
                    .bind("digest", tokenDigest)
                    .bind("id", session.id())
                    .bind("at", givenAt)
                    .execute());
            forgetOldest(session);
        });
    }

    private void forgetOldest(Session session) {
        database.use(h -> h.createUpdate("""
                        delete from session_token where principal_id = :principal and token_digest in (
                          select t.token_digest
                          from session_token t join session s on s.principal_id = t.principal_id and s.id = t.session_id
                          where t.principal_id = :principal and t.session_id = :id and t.replaced_at is null
                            and t.token_digest <> s.token_digest
                          order by t.given_at desc offset :most)
                        """)
                .bind("principal", session.principal().id())
                .bind("id", session.id())
                .bind("most", MOST_OFFERED)
                .execute());
    }

    /** The session's row is locked: of several who take a token at once, the others find it taken. */
    @Override
    public boolean take(Session session, String tokenDigest, Instant at) {
        return database.inTransaction(() -> {
            Optional<String> current = database.use(h -> h.createQuery("""
                            select token_digest from session
                            where principal_id = :principal and id = :id and ended_at is null for update
                            """)
                    .bind("principal", session.principal().id())
                    .bind("id", session.id())
                    .mapTo(String.class)
                    .findOne());
            boolean another =
                    current.filter(digest -> !digest.equals(tokenDigest)).isPresent();
            return another && isOnOffer(session, tokenDigest) && replace(session, tokenDigest, at);
        });
    }

    private boolean isOnOffer(Session session, String tokenDigest) {
        return database.use(h -> h.createQuery("""
                        select exists(select from session_token where principal_id = :principal and token_digest = :digest
                          and session_id = :id and replaced_at is null)
                        """)
                .bind("principal", session.principal().id())
                .bind("digest", tokenDigest)
                .bind("id", session.id())
                .mapTo(Boolean.class)
                .one());
    }

    private boolean replace(Session session, String tokenDigest, Instant at) {
        return database.use(h -> {
            h.createUpdate("""
                            insert into session_token (principal_id, token_digest, session_id, given_at)
                            select principal_id, token_digest, id, token_at from session
                            where principal_id = :principal and id = :id
                            on conflict do nothing
                            """)
                    .bind("principal", session.principal().id())
                    .bind("id", session.id())
                    .execute();
            h.createUpdate("""
                            update session_token set replaced_at = :at
                            where principal_id = :principal and session_id = :id and token_digest <> :digest
                              and replaced_at is null
                            """)
                    .bind("principal", session.principal().id())
                    .bind("id", session.id())
                    .bind("digest", tokenDigest)
                    .bind("at", at)
                    .execute();
            return h.createUpdate("""
                                    update session s set token_digest = t.token_digest, token_at = t.given_at
                                    from session_token t
                                    where s.principal_id = :principal and s.id = :id and t.principal_id = :principal
                                      and t.token_digest = :digest
                                    """)
                            .bind("principal", session.principal().id())
                            .bind("id", session.id())
                            .bind("digest", tokenDigest)
                            .execute()
                    == 1;
        });
    }

    @Override
    public boolean end(Session session, SessionEnd because, Instant at) {
        return database.use(h -> h.createUpdate("""
                        update session set ended_at = :at, ended_because = :because
                        where principal_id = :principal and id = :id and ended_at is null
                        """)
                        .bind("principal", session.principal().id())
                        .bind("id", session.id())
                        .bind("because", because.name())
                        .bind("at", at)
                        .execute())
                == 1;
    }

    @Override
    public void endOthers(Principal principal, UUID but, SessionEnd because, Instant at) {
        database.use(h -> h.createUpdate("""
                        update session set ended_at = :at, ended_because = :because
                        where principal_id = :principal and staff = :staff and id <> :but and ended_at is null
                        """)
                .bind("principal", principal.id())
                .bind("staff", principal instanceof Principal.Staff)
                .bind("but", but)
                .bind("because", because.name())
                .bind("at", at)
                .execute());
    }

    /** Before and after the device in the order of the index: thousands of sessions on it are not looked at. */
    @Override
    public boolean isOpenElsewhere(Principal principal, String deviceId) {
        return ask("""
                select exists(select from session where principal_id = :principal and device_id < :device
                    and staff = :staff and ended_at is null)
                  or exists(select from session where principal_id = :principal and device_id > :device
                    and staff = :staff and ended_at is null)
                """, principal, deviceId);
    }

    @Override
    public boolean isUnfamiliar(Principal principal, String deviceId) {
        return ask("""
                select not exists(select from session where principal_id = :principal and device_id = :device
                    and staff = :staff and scope = 'FULL')
                  and exists(select from session where principal_id = :principal and staff = :staff and scope = 'FULL')
                """, principal, deviceId);
    }

    private boolean ask(String query, Principal principal, String deviceId) {
        return database.use(h -> h.createQuery(query)
                .bind("principal", principal.id())
                .bind("staff", principal instanceof Principal.Staff)
                .bind("device", deviceId)
                .mapTo(Boolean.class)
                .one());
    }

    /** Forgets the tokens of sessions that have run out: nobody can be told anything by them any more. */
    public void forgetOldTokens(Instant now) {
        database.use(h -> h.createUpdate("""
                        delete from session_token t using session s
                        where s.principal_id = t.principal_id and s.id = t.session_id and s.ends_at <= :now
                        """).bind("now", now).execute());
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
