package cn.xinxintong.attendance.evidence.queue;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The head of one half of the file: {@code "XXTQ" · version(4) · bytes of a half(4) · generation(8) · CRC-32(4)}, twice, in a
 * sector each. The half with the higher generation counts.
 */
record Half(int bytes, long generation) {
    /** Where the frames begin. */
    static final int HEAD_BYTES = 1024;

    private static final int SECTOR = 512;
    private static final int MAGIC = 0x58585451;
    private static final int VERSION = 1;
    private static final int LENGTH = 24;
    private static final int CHECKED = 20;

    byte[] head() {
        byte[] head = new byte[HEAD_BYTES];
        for (int at = 0; at < HEAD_BYTES; at += SECTOR) {
            ByteBuffer.wrap(head, at, CHECKED)
                    .putInt(MAGIC)
                    .putInt(VERSION)
                    .putInt(bytes)
                    .putLong(generation);
            ByteBuffer.wrap(head, at + CHECKED, 4).putInt(crc(head, at, CHECKED));
        }
        return head;
    }

    /** @param head at least {@link #HEAD_BYTES} */
    static Optional<Half> read(byte[] head) {
        for (int at = 0; at < HEAD_BYTES; at += SECTOR) {
            ByteBuffer buffer = ByteBuffer.wrap(head, at, LENGTH);
            if (buffer.getInt() != MAGIC || buffer.getInt() != VERSION) continue;
            Half half = new Half(buffer.getInt(), buffer.getLong());
            if (buffer.getInt() == crc(head, at, CHECKED)) return Optional.of(half);
        }
        return Optional.empty();
    }

    static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
