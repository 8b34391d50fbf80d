package cn.xinxintong.auth.face;

import java.time.Instant;
import java.util.Optional;

/** Keeps challenges under keys that nobody can guess. Thread-safe, across processes too; never returns null. */
public interface FaceChallengeStore {

    /** @param key a blind index in hexadecimal */
    void put(String key, KeptChallenge challenge);

    /**
     * Takes the challenge away: of several at once, one gets it. Empty, and nothing changes, if there is none, or it ended at
     * {@code now} or before.
     */
    Optional<KeptChallenge> take(String key, Instant now);
}
