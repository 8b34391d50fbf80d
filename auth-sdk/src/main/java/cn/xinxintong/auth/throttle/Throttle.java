package cn.xinxintong.auth.throttle;

import cn.xinxintong.crypto.BlindIndex;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets so many tries through, then none for a while. A try is counted before it is judged. Thread-safe. */
public final class Throttle {
    private final AttemptStore attempts;
    private final BlindIndex index;
    private final ThrottlePolicy policy;
    private final Clock clock;

    public Throttle(AttemptStore attempts, BlindIndex index, ThrottlePolicy policy, Clock clock) {
        this.attempts = attempts;
        this.index = index;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Counts a try and says whether it may be judged.
     *
     * @param purpose what is tried, so that one purpose does not lock another
     * @param who the login text in canonical form
     */
    public Admission admit(String purpose, String who) {
        Instant now = clock.instant();
        Tally tally = attempts.count(key(purpose, who), now, policy);
        int left = Math.max(0, policy.tries() - tally.tries());
        Duration rest = Duration.between(now, tally.lastAt().plus(policy.lock()));
        return new Admission(tally.tries() > policy.tries(), left, left > 0 ? Duration.ZERO : rest);
    }

    /** The try was right: the count starts anew. */
    public void forget(String purpose, String who) {
        attempts.clear(key(purpose, who));
    }

    private String key(String purpose, String who) {
        return String.format("%064x", new BigInteger(1, index.of("throttle-" + purpose, who)));
    }
}
