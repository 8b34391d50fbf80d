package cn.xinxintong.wage.bank;

import java.time.Instant;

/** Remembers which messages came, as long as they would still be believed. Thread-safe. */
@FunctionalInterface
public interface NonceStore {

    /**
     * Remembers the nonce; false if it is remembered already. Of two callers at once one is told true.
     *
     * @param until when it may be forgotten
     */
    boolean isFirst(String keyId, String nonce, Instant until);
}
