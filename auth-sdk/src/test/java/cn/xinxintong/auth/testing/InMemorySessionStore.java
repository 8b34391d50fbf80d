package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Keeps sessions in memory. */
public final class InMemorySessionStore implements SessionStore {
    private final Map<String, Kept> byDigest = new LinkedHashMap<>();
    private final Map<UUID, Instant> proven = new HashMap<>();

    @Override
    public synchronized void add(String tokenDigest, Session session) {
        byDigest.put(tokenDigest, new Kept(session, false));
    }

    @Override
    public synchronized Optional<Kept> find(Principal principal, String tokenDigest) {
        return Optional.ofNullable(byDigest.get(tokenDigest))
                .filter(k -> k.session().principal().equals(principal));
    }

    @Override
    public synchronized void seen(Session session, Instant at) {
        change(
                isThat(session),
                k -> new Kept(
                        with(k.session(), k.session().scope(), at, k.session().endsAt()), k.ended()));
    }

    @Override
    public synchronized void widen(Session session, Instant endsAt) {
        change(
                isThat(session),
                k -> new Kept(with(k.session(), Scope.FULL, k.session().seenAt(), endsAt), k.ended()));
    }

    @Override
    public synchronized void prove(Session session, Instant at) {
        proven.put(session.id(), at);
    }

    @Override
    public synchronized Optional<Instant> provenAt(Session session) {
        return Optional.ofNullable(proven.get(session.id()));
    }

    @Override
    public synchronized void end(Session session, Instant at) {
        change(isThat(session), k -> new Kept(k.session(), true));
    }

    @Override
    public synchronized void endOthers(Principal principal, UUID but, Instant at) {
        change(s -> s.principal().equals(principal) && !s.id().equals(but), k -> new Kept(k.session(), true));
    }

    @Override
    public synchronized List<Session> of(Principal principal) {
        return byDigest.values().stream()
                .filter(k -> !k.ended() && k.session().principal().equals(principal))
                .map(Kept::session)
                .sorted(Comparator.comparing(Session::startedAt).reversed())
                .toList();
    }

    /** Under what the sessions are kept. */
    public synchronized List<String> digests() {
        return List.copyOf(byDigest.keySet());
    }

    private static Predicate<Session> isThat(Session session) {
        return s -> s.id().equals(session.id());
    }

    private void change(Predicate<Session> which, UnaryOperator<Kept> next) {
        byDigest.replaceAll((digest, kept) -> which.test(kept.session()) ? next.apply(kept) : kept);
    }

    private static Session with(Session s, Scope scope, Instant seenAt, Instant endsAt) {
        return new Session(s.id(), s.principal(), scope, s.deviceId(), s.deviceName(), s.startedAt(), seenAt, endsAt);
    }
}
