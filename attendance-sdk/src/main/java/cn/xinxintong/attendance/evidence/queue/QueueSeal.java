package cn.xinxintong.attendance.evidence.queue;

import java.util.Optional;

/**
 * Encrypts what lies in the queue, with authentication. The nonce is the seal's to choose and to put into what it gives:
 * keystores choose it themselves. Thread-safe.
 */
public interface QueueSeal {
    /** By how much what is sealed may be longer than what it holds. */
    int MOST_OVERHEAD_BYTES = 64;

    /**
     * Encrypts.
     *
     * @param place authenticated, not kept: where it belongs
     * @throws IllegalStateException if the key cannot be used now
     */
    byte[] seal(byte[] plain, byte[] place);

    /**
     * What was sealed; empty if it was changed, belongs to another place, or is under another key.
     *
     * @throws IllegalStateException if the key cannot be used now
     */
    Optional<byte[]> open(byte[] sealed, byte[] place);
}
