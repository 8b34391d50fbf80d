package cn.xinxintong.auth.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps sessions under the digests of their tokens. Thread-safe, across processes too; never returns null. */
public interface SessionStore {
    /** The most tokens that a session keeps offered at once: of more, the oldest are forgotten. */
    int MOST_OFFERED = 5;

    /**
     * Keeps a session with its first token, given when it started.
     *
     * @param tokenDigest 64 hexadecimal digits
     */
    void add(String tokenDigest, Session session);

    /** A session, ended or not, as long as it is kept, by its current token, one that was offered or one that was replaced. */
    Optional<Kept> find(Principal principal, String tokenDigest);

    void seen(Session session, Instant at);

    /** Makes the session's scope {@link Scope#FULL} and moves its end. */
    void widen(Session session, Instant endsAt);

    /** Remembers that the session was proven anew. */
    void prove(Session session, Instant at);

    /** When the session was proven anew, the last time. */
    Optional<Instant> provenAt(Session session);

    /** Keeps one more token, which takes the place of the current one as soon as it is used; until then both are good. */
    void offer(Session session, String tokenDigest, Instant givenAt);

    /**
     * Puts an offered token in the place of the current one, which is replaced then, and so is every other one on offer.
     * False, and nothing changes, if it is not on offer any more, or the session has ended: of several at once, one takes it.
     */
    boolean take(Session session, String tokenDigest, Instant at);

    /** Ends it; false, and nothing changes, if it has ended already. */
    boolean end(Session session, SessionEnd because, Instant at);

    /** Ends all sessions of the principal but the one with that id. */
    void endOthers(Principal principal, UUID but, SessionEnd because, Instant at);

    /** The principal's sessions that have not been ended, the newest first. */
    List<Session> of(Principal principal);

    /** True if the principal has a session on another device that has not been ended; one look-up, however many there are. */
    boolean isOpenElsewhere(Principal principal, String deviceId);

    /**
     * True if the principal ever had a session of scope {@link Scope#FULL}, ended or not, and never one on that device; one
     * look-up, however many there were.
     */
    boolean isUnfamiliar(Principal principal, String deviceId);

    /** A kept session, the token it was found by, and whether it was ended. */
    record Kept(Session session, KeptToken token, State state) {}

    /**
     * A token of a session.
     *
     * @param at when it was given; of a replaced one, when it was replaced
     */
    record KeptToken(Place place, Instant at) {}

    /** What a token is to its session. */
    enum Place {
        CURRENT,
        OFFERED,
        REPLACED
    }

    /** Whether a session was ended. */
    sealed interface State {

        /** It was not. */
        record Open() implements State {}

        /** It was. */
        record Ended(SessionEnd because, Instant at) implements State {}
    }
}
