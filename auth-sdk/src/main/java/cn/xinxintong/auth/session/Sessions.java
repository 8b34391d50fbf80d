package cn.xinxintong.auth.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Starts, finds, renews and ends sessions. A token is renewed by another one, and stays good until that one is first used, so
 * that an answer that got lost signs nobody out; from then on it is good for two minutes more, for what is under way. Whoever
 * uses it later has a copy: the session ends, and its owner is told. Thread-safe.
 */
public final class Sessions {
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);
    private static final Duration PROVEN_LASTS = Duration.ofMinutes(5);

    /** How long a replaced token is borne once the next one is in use. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final SessionStore store;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final Alarm alarm;

    /** Without anybody to tell of a token that was used by two. */
    public Sessions(SessionStore store, Clock clock, SecureRandom random, Supplier<UUID> ids) {
        this(store, clock, random, ids, new Alarm(principal -> {}, Runnable::run));
    }

    public Sessions(SessionStore store, Clock clock, SecureRandom random, Supplier<UUID> ids, Alarm alarm) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.ids = ids;
        this.alarm = alarm;
    }

    /**
     * Who hears that a token is in two hands.
     *
     * @param reused tells the owner of the session, which has just been ended
     * @param together runs all of it, or nothing
     */
    public record Alarm(Consumer<Principal> reused, Consumer<Runnable> together) {}

    /**
     * A session just started, or renewed.
     *
     * @param token the only copy: it is not kept
     * @param tokenEndsAt until when the token is good, unless the session lies unused or is ended before
     */
    public record Started(String token, Session session, Instant tokenEndsAt) {
        @Override
        public String toString() {
            return "Started[" + session.id() + "]";
        }
    }

    public Started start(Principal principal, Scope scope, Device device) {
        Instant now = clock.instant();
        Token token = Token.of(principal, random);
        Instant end = now.plus(policy(principal, scope).longest());
        Session session = new Session(ids.get(), principal, scope, device.id(), device.name(), now, now, end);
        store.add(token.digest(), session);
        return new Started(token.text(), session, tokenEnd(session, now));
    }

    private static Instant tokenEnd(Session session, Instant givenAt) {
        Instant end = givenAt.plus(policy(session.principal(), session.scope()).token());
        return end.isBefore(session.endsAt()) ? end : session.endsAt();
    }

    public SessionLookup of(String tokenText) {
        return Token.parse(tokenText).map(this::lookup).orElseGet(SessionLookup.Unknown::new);
    }

    private SessionLookup lookup(Token token) {
        Optional<SessionStore.Kept> kept = store.find(token.principal(), token.digest());
        if (!kept.isPresent()) return new SessionLookup.Unknown();
        Session session = kept.get().session();
        if (kept.get().state() instanceof SessionStore.State.Ended) {
            SessionStore.State.Ended ended =
                    (SessionStore.State.Ended) kept.get().state();
            return new SessionLookup.Ended(ended.because(), ended.at());
        }
        Instant now = clock.instant();
        if (isOver(session, now)) return new SessionLookup.Over();
        Instant at = kept.get().token().at();
        return switch (kept.get().token().place()) {
            case CURRENT -> now.isBefore(tokenEnd(session, at)) ? live(session, now) : new SessionLookup.Over();
            case OFFERED -> now.isBefore(tokenEnd(session, at)) ? taken(session, token, now) : new SessionLookup.Over();
            case REPLACED -> now.isBefore(at.plus(OVERLAP)) ? live(session, now) : reused(session, now);
        };
    }

    private static boolean isOver(Session session, Instant now) {
        Duration idle = policy(session.principal(), session.scope()).idle();
        return !now.isBefore(session.endsAt()) || !now.isBefore(session.seenAt().plus(idle));
    }

    private SessionLookup live(Session session, Instant now) {
        if (now.isBefore(session.seenAt().plus(SEEN_STEP))) return new SessionLookup.Live(session);
        store.seen(session, now);
        return new SessionLookup.Live(session.seenAt(now));
    }

    /** The first use of a token on offer. If another request was quicker, it is the current one by now. */
    private SessionLookup taken(Session session, Token token, Instant now) {
        return store.take(session, token.digest(), now) ? live(session, now) : lookup(token);
    }

    private SessionLookup reused(Session session, Instant now) {
        alarm.together().accept(() -> {
            if (store.end(session, SessionEnd.TOKEN_REUSED, now)) alarm.reused().accept(session.principal());
        });
        return new SessionLookup.Ended(SessionEnd.TOKEN_REUSED, now);
    }

    /**
     * Offers another token for the session. Clients renew one at a time, and keep the new token before they use it.
     *
     * @param tokenText the session's current one
     * @return empty if it is not, or not any more: another one has been renewed and used
     */
    public Optional<Started> renew(String tokenText) {
        Optional<Token> token = Token.parse(tokenText).filter(t -> lookup(t) instanceof SessionLookup.Live);
        Optional<SessionStore.Kept> kept = token.flatMap(t -> store.find(t.principal(), t.digest()))
                .filter(k -> k.token().place() == SessionStore.Place.CURRENT);
        if (!kept.isPresent()) return Optional.empty();
        Session session = kept.get().session();
        Token next = Token.of(session.principal(), random);
        Instant now = clock.instant();
        store.offer(session, next.digest(), now);
        return Optional.of(new Started(next.text(), session, tokenEnd(session, now)));
    }

    /** A session that could only change the password can do everything from now on, and lasts as long as a new one. */
    public void widen(Session session) {
        Instant end =
                clock.instant().plus(policy(session.principal(), Scope.FULL).longest());
        store.widen(session, end);
    }

    /**
     * Remembers that whoever holds the session has just shown anew that it is he.
     *
     * @return until when that holds
     */
    public Instant prove(Session session) {
        Instant now = clock.instant();
        store.prove(session, now);
        return now.plus(PROVEN_LASTS);
    }

    /** True if it was shown anew in the last five minutes. */
    public boolean isProven(Session session) {
        return store.provenAt(session)
                .filter(at -> clock.instant().isBefore(at.plus(PROVEN_LASTS)))
                .isPresent();
    }

    /** Its owner signs out. */
    public void end(Session session) {
        store.end(session, SessionEnd.SIGNED_OUT, clock.instant());
    }

    /** The owner of {@code mine} ends one of his open sessions; false if he has none with that id. */
    public boolean end(Session mine, UUID id) {
        Optional<Session> other =
                openOf(mine.principal()).stream().filter(s -> s.id().equals(id)).findFirst();
        SessionEnd because = mine.id().equals(id) ? SessionEnd.SIGNED_OUT : SessionEnd.ENDED_BY_OWNER;
        return other.filter(s -> store.end(s, because, clock.instant())).isPresent();
    }

    /** Ends all other sessions of the same principal. */
    public void endOthers(Session but, SessionEnd because) {
        store.endOthers(but.principal(), but.id(), because, clock.instant());
    }

    /** Ends all sessions of the principal. */
    public void endAll(Principal principal, SessionEnd because) {
        store.endOthers(principal, new UUID(0, 0), because, clock.instant());
    }

    /**
     * Ends the sessions of all but the devices that the principal of a new session signed in on last. Of two who sign in at
     * once, both find the same one to be the last.
     *
     * @param most how many devices keep their sessions, at least 1
     * @return how many sessions were ended
     */
    public int keepNewestDevices(Session started, int most) {
        Principal principal = started.principal();
        if (!store.isOpenElsewhere(principal, started.deviceId())) return 0;
        Set<String> devices = new HashSet<>();
        int ended = 0;
        for (Session session : openOf(principal)) {
            boolean kept = devices.contains(session.deviceId()) || devices.size() < most;
            if (kept) devices.add(session.deviceId());
            else if (store.end(session, SessionEnd.SIGNED_IN_ELSEWHERE, clock.instant())) ended++;
        }
        return ended;
    }

    /** True if the principal has had a full session before, and never one on that device. */
    public boolean isUnfamiliar(Principal principal, String deviceId) {
        return store.isUnfamiliar(principal, deviceId);
    }

    /** The principal's open sessions, the newest first. */
    public List<Session> openOf(Principal principal) {
        Instant now = clock.instant();
        List<Session> open = new ArrayList<>(store.of(principal));
        open.removeIf(s -> isOver(s, now));
        return open;
    }

    private static SessionPolicy policy(Principal principal, Scope scope) {
        if (scope != Scope.FULL) return SessionPolicy.passwordChange();
        return principal instanceof Principal.Worker ? SessionPolicy.workers() : SessionPolicy.staff();
    }
}
