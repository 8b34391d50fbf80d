package cn.xinxintong.auth.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Starts, finds and ends sessions. Thread-safe. */
public final class Sessions {
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);
    private static final Duration PROVEN_LASTS = Duration.ofMinutes(5);

    private final SessionStore store;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<UUID> ids;

    public Sessions(SessionStore store, Clock clock, SecureRandom random, Supplier<UUID> ids) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.ids = ids;
    }

    /**
     * A session just started.
     *
     * @param token the only copy: it is not kept
     */
    public record Started(String token, Session session) {
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
        return new Started(token.text(), session);
    }

    public SessionLookup of(String tokenText) {
        Optional<Token> token = Token.parse(tokenText);
        if (!token.isPresent()) return new SessionLookup.Unknown();
        Optional<SessionStore.Kept> kept =
                store.find(token.get().principal(), token.get().digest());
        if (!kept.isPresent()) return new SessionLookup.Unknown();
        Session session = kept.get().session();
        Instant now = clock.instant();
        Instant idleEnd = session.seenAt()
                .plus(policy(session.principal(), session.scope()).idle());
        if (kept.get().ended() || !now.isBefore(session.endsAt()) || !now.isBefore(idleEnd)) {
            return new SessionLookup.Over();
        }
        if (now.isBefore(session.seenAt().plus(SEEN_STEP))) return new SessionLookup.Live(session);
        store.seen(session, now);
        return new SessionLookup.Live(session.seenAt(now));
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

    public void end(Session session) {
        store.end(session, clock.instant());
    }

    /** Ends all other sessions of the same principal. */
    public void endOthers(Session but) {
        store.endOthers(but.principal(), but.id(), clock.instant());
    }

    /** Ends all sessions of the principal. */
    public void endAll(Principal principal) {
        store.endOthers(principal, new UUID(0, 0), clock.instant());
    }

    /** The principal's open sessions, the newest first. */
    public List<Session> openOf(Principal principal) {
        Instant now = clock.instant();
        List<Session> open = new ArrayList<>(store.of(principal));
        open.removeIf(s -> !now.isBefore(s.endsAt())
                || !now.isBefore(s.seenAt().plus(policy(principal, s.scope()).idle())));
        return open;
    }

    private static SessionPolicy policy(Principal principal, Scope scope) {
        if (scope != Scope.FULL) return SessionPolicy.passwordChange();
        return principal instanceof Principal.Worker ? SessionPolicy.workers() : SessionPolicy.staff();
    }
}
