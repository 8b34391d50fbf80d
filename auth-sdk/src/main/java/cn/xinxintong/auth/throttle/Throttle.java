package cn.xinxintong.auth.throttle;

import cn.xinxintong.crypto.BlindIndex;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * Lets so many tries through, then none for a while; with several policies, for as long as the strictest says. A try is counted
 * before it is judged. Thread-safe.
 */
public final class Throttle {
    private final AttemptStore attempts;
    private final BlindIndex index;
    private final List<ThrottlePolicy> policies;
    private final Clock clock;

    public Throttle(AttemptStore attempts, BlindIndex index, ThrottlePolicy policy, Clock clock) {
        this(attempts, index, Collections.singletonList(policy), clock);
    }

    /** @param policies at least one, from the fewest tries to the most */
    public Throttle(AttemptStore attempts, BlindIndex index, List<ThrottlePolicy> policies, Clock clock) {
        if (policies.isEmpty()) throw new IllegalArgumentException("there is no policy");
        this.attempts = attempts;
        this.index = index;
        this.policies = List.copyOf(policies);
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
        int left = Integer.MAX_VALUE;
        Duration rest = Duration.ZERO;
        for (int i = 0; i < policies.size(); i++) {
            ThrottlePolicy policy = policies.get(i);
            Tally tally = attempts.count(key(i, purpose, who), now, policy);
            Duration lock = Duration.between(now, tally.lastAt().plus(policy.lock()));
            if (tally.tries() > policy.tries()) return new Admission(true, 0, longer(lock, rest));
            left = Math.min(left, policy.tries() - tally.tries());
            if (tally.tries() == policy.tries()) rest = longer(lock, rest);
        }
        return new Admission(false, left, rest);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The try was right: the count starts anew. */
    public void forget(String purpose, String who) {
        for (int i = 0; i < policies.size(); i++) attempts.clear(key(i, purpose, who));
    }

    private String key(int policy, String purpose, String who) {
        String kind = policy == 0 ? "throttle-" + purpose : "throttle-" + purpose + "-" + policy;
        return String.format("%064x", new BigInteger(1, index.of(kind, who)));
    }
}
