package cn.xinxintong.auth.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps sessions under the digest of their tokens. Thread-safe; never returns null. */
public interface SessionStore {

    /** @param tokenDigest 64 hexadecimal digits */
    void add(String tokenDigest, Session session);

    /** A session, ended or not, as long as it is kept. */
    Optional<Kept> find(Principal principal, String tokenDigest);

    void seen(Session session, Instant at);

    /** Makes the session's scope {@link Scope#FULL} and moves its end. */
    void widen(Session session, Instant endsAt);

    /** Remembers that the session was proven anew. */
    void prove(Session session, Instant at);

    /** When the session was proven anew, the last time. */
    Optional<Instant> provenAt(Session session);

    void end(Session session, Instant at);

    /** Ends all sessions of the principal but the one with that id. */
    void endOthers(Principal principal, UUID but, Instant at);

    /** The principal's sessions that have not been ended, the newest first. */
    List<Session> of(Principal principal);

    /** A kept session, and whether it was ended. */
    record Kept(Session session, boolean ended) {}
}
