package cn.xinxintong.wage.bank.signature;

import cn.xinxintong.wage.bank.NonceStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Nonces in memory, for one process alone: what it saw before it was started is not remembered. Those that may be forgotten
 * are, at the latest when their number has doubled. Thread-safe.
 */
public final class RecentNonces implements NonceStore {
    private static final int FEWEST = 1024;

    private final Clock clock;
    private final Map<String, Instant> seen = new HashMap<>();
    private int sweepAt = FEWEST;

    public RecentNonces(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean isFirst(String keyId, String nonce, Instant until) {
        Instant now = clock.instant();
        if (seen.size() >= sweepAt) {
            seen.values().removeIf(end -> !now.isBefore(end));
            sweepAt = Math.max(FEWEST, 2 * seen.size());
        }
        String name = keyId + ' ' + nonce;
        Instant remembered = seen.get(name);
        if (remembered != null && now.isBefore(remembered)) return false;
        seen.put(name, until);
        return true;
    }
}
