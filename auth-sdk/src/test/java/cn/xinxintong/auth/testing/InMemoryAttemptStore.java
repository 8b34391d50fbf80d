package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.Tally;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts tries in memory. */
public final class InMemoryAttemptStore implements AttemptStore {
    private final Map<String, Tally> tallies = new HashMap<>();

    @Override
    public synchronized Tally count(String key, Instant now, ThrottlePolicy policy) {
        Tally before = tallies.get(key);
        boolean isFirst = before == null || !now.isBefore(before.lastAt().plus(policy.lock()));
        if (!isFirst && before.tries() >= policy.tries()) return new Tally(policy.tries() + 1, before.lastAt());
        Tally next = new Tally(isFirst ? 1 : before.tries() + 1, now);
        tallies.put(key, next);
        return next;
    }

    @Override
    public synchronized void clear(String key) {
        tallies.remove(key);
    }

    /** The keys that have tries. */
    public synchronized Set<String> keys() {
        return Set.copyOf(tallies.keySet());
    }
}
