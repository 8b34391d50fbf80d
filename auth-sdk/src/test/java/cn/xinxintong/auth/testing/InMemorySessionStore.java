package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.SessionStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps sessions in memory. */
public final class InMemorySessionStore implements SessionStore {
    private final Map<String, Owned> tokens = new LinkedHashMap<>();
    private final Map<UUID, Session> sessions = new LinkedHashMap<>();
    private final Map<UUID, State> ends = new HashMap<>();
    private final Map<UUID, Instant> proven = new HashMap<>();

    private record Owned(UUID session, KeptToken token) {}

    @Override
    public synchronized void add(String tokenDigest, Session session) {
        sessions.put(session.id(), session);
        tokens.put(tokenDigest, new Owned(session.id(), new KeptToken(Place.CURRENT, session.startedAt())));
    }

    @Override
    public synchronized Optional<Kept> find(Principal principal, String tokenDigest) {
        return Optional.ofNullable(tokens.get(tokenDigest))
                .filter(o -> sessions.get(o.session()).principal().equals(principal))
                .map(o -> new Kept(sessions.get(o.session()), o.token(), state(o.session())));
    }

    private State state(UUID session) {
        return ends.getOrDefault(session, new State.Open());
    }

    private boolean isOpen(UUID session) {
        return !ends.containsKey(session);
    }

    @Override
    public synchronized void seen(Session session, Instant at) {
        change(session, s -> with(s, s.scope(), at, s.endsAt()));
    }

    @Override
    public synchronized void widen(Session session, Instant endsAt) {
        change(session, s -> with(s, Scope.FULL, s.seenAt(), endsAt));
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
    public synchronized void offer(Session session, String tokenDigest, Instant givenAt) {
        tokens.put(tokenDigest, new Owned(session.id(), new KeptToken(Place.OFFERED, givenAt)));
        List<String> offered = tokens.entrySet().stream()
                .filter(e -> is(e.getValue(), session, Place.OFFERED))
                .map(Map.Entry::getKey)
                .toList();
        if (offered.size() > MOST_OFFERED) tokens.remove(offered.get(0));
    }

    private static boolean is(Owned token, Session session, Place place) {
        return token.session().equals(session.id()) && token.token().place() == place;
    }

    @Override
    public synchronized boolean take(Session session, String tokenDigest, Instant at) {
        Owned taken = tokens.get(tokenDigest);
        if (taken == null || !is(taken, session, Place.OFFERED) || !isOpen(session.id())) return false;
        tokens.replaceAll((digest, o) -> is(o, session, Place.CURRENT) || is(o, session, Place.OFFERED)
                ? new Owned(o.session(), new KeptToken(Place.REPLACED, at))
                : o);
        tokens.put(
                tokenDigest,
                new Owned(
                        session.id(), new KeptToken(Place.CURRENT, taken.token().at())));
        return true;
    }

    @Override
    public synchronized boolean end(Session session, SessionEnd because, Instant at) {
        return ends.putIfAbsent(session.id(), new State.Ended(because, at)) == null;
    }

    @Override
    public synchronized void endOthers(Principal principal, UUID but, SessionEnd because, Instant at) {
        of(principal).stream().filter(s -> !s.id().equals(but)).forEach(s -> end(s, because, at));
    }

    @Override
    public synchronized List<Session> of(Principal principal) {
        return sessions.values().stream()
                .filter(s -> isOpen(s.id()) && s.principal().equals(principal))
                .sorted(Comparator.comparing(Session::startedAt).reversed())
                .toList();
    }

    @Override
    public synchronized boolean isOpenElsewhere(Principal principal, String deviceId) {
        return of(principal).stream().anyMatch(s -> !s.deviceId().equals(deviceId));
    }

    @Override
    public synchronized boolean isUnfamiliar(Principal principal, String deviceId) {
        List<String> devices = sessions.values().stream()
                .filter(s -> s.principal().equals(principal) && s.scope() == Scope.FULL)
                .map(Session::deviceId)
                .toList();
        return !devices.isEmpty() && !devices.contains(deviceId);
    }

    /** Under what the sessions are kept. */
    public synchronized List<String> digests() {
        return List.copyOf(tokens.keySet());
    }

    private void change(Session session, UnaryOperator<Session> next) {
        sessions.computeIfPresent(session.id(), (id, s) -> next.apply(s));
    }

    private static Session with(Session s, Scope scope, Instant seenAt, Instant endsAt) {
        return new Session(s.id(), s.principal(), scope, s.deviceId(), s.deviceName(), s.startedAt(), seenAt, endsAt);
    }
}
