package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.face.FaceChallengeStore;
import cn.xinxintong.auth.face.KeptChallenge;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps challenges in memory. */
public final class InMemoryFaceChallengeStore implements FaceChallengeStore {
    private final Map<String, KeptChallenge> challenges = new HashMap<>();

    @Override
    public synchronized void put(String key, KeptChallenge challenge) {
        challenges.put(key, challenge);
    }

    @Override
    public synchronized Optional<KeptChallenge> take(String key, Instant now) {
        Optional<KeptChallenge> kept = Optional.ofNullable(challenges.get(key)).filter(c -> now.isBefore(c.endsAt()));
        kept.ifPresent(c -> challenges.remove(key));
        return kept;
    }

    /** Under what the challenges are kept. */
    public synchronized Set<String> keys() {
        return Set.copyOf(challenges.keySet());
    }
}
