package cn.xinxintong.auth.throttle;

import java.time.Instant;

/** Counts tries. Thread-safe; the counting of one key is atomic across threads and processes. */
public interface AttemptStore {

    /**
     * Counts one more try. If the last admitted one is {@code policy.lock()} or longer ago, it is the first again; if
     * {@code policy.tries()} are counted already, the answer is {@code tries + 1} and nothing changes.
     *
     * @param key a blind index in hexadecimal
     */
    Tally count(String key, Instant now, ThrottlePolicy policy);

    /** Forgets the key's tries. */
    void clear(String key);
}
