package cn.xinxintong.attendance.evidence.queue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A record as it lies in a half: {@code magic(4) · generation(8) · index(8) · length(4) · CRC-32 of the body(4) · CRC-32 of
 * what stands before(4) · body}, filled up with zeros to a multiple of {@link #STEP}. The checks tell a write that was cut off
 * and a spoilt disk from what is whole; that nobody changed it, the seal tells.
 */
final class Frame {
    static final int STEP = 64;

    private static final int MAGIC = 0x46524d31;
    private static final int HEAD_BYTES = 32;
    private static final int CHECKED = 28;

    private final long index;
    private final byte[] body;

    private Frame(long index, byte[] body) {
        this.index = index;
        this.body = body;
    }

    /** How many bytes a body of that length takes. */
    static int bytesFor(int bodyLength) {
        return (HEAD_BYTES + bodyLength + STEP - 1) / STEP * STEP;
    }

    static byte[] bytes(long generation, long index, byte[] body) {
        byte[] bytes = new byte[bytesFor(body.length)];
        ByteBuffer.wrap(bytes)
                .putInt(MAGIC)
                .putLong(generation)
                .putLong(index)
                .putInt(body.length)
                .putInt(Half.crc(body, 0, body.length));
        ByteBuffer.wrap(bytes, CHECKED, 4).putInt(Half.crc(bytes, 0, CHECKED));
        System.arraycopy(body, 0, bytes, HEAD_BYTES, body.length);
        return bytes;
    }

    /** The frame of that generation that begins there, if there is one and it is whole. */
    static Optional<Frame> read(byte[] half, int at, long generation) {
        if (at + HEAD_BYTES > half.length) return Optional.empty();
        ByteBuffer head = ByteBuffer.wrap(half, at, HEAD_BYTES);
        if (head.getInt() != MAGIC || head.getLong() != generation) return Optional.empty();
        long index = head.getLong();
        int length = head.getInt();
        int crc = head.getInt();
        if (head.getInt() != Half.crc(half, at, CHECKED)) return Optional.empty();
        int from = at + HEAD_BYTES;
        if (length < 0 || length > half.length - from || crc != Half.crc(half, from, length)) return Optional.empty();
        return Optional.of(new Frame(index, Arrays.copyOfRange(half, from, from + length)));
    }

    /** Its number in its generation, from 0. */
    long index() {
        return index;
    }

    byte[] sealed() {
        return body;
    }

    /** How many it takes. */
    int bytes() {
        return bytesFor(body.length);
    }
}
