package cn.xinxintong.attendance.evidence.queue;

import java.nio.file.Path;

/**
 * Where a queue lies, and whose it is.
 *
 * @param file the queue; {@code .lock} and {@code .new} beside it are its own too
 * @param owner the worker and his device, 1 to 128 characters: a queue opens for no other one, even under the same key
 * @param reservedBytes taken from the disk when the queue is made, 64 KiB to 16 MiB; half of it holds punches, about one a KiB
 */
public record QueuePlace(Path file, String owner, int reservedBytes) {
    private static final int FEWEST_BYTES = 64 << 10;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_CHARACTERS = 128;
    private static final int DEFAULT_BYTES = 1 << 20;

    /** @throws IllegalArgumentException if a component is out of range */
    public QueuePlace {
        if (owner.isEmpty() || owner.length() > MOST_CHARACTERS) throw new IllegalArgumentException("owner");
        if (reservedBytes < FEWEST_BYTES || reservedBytes > MOST_BYTES) {
            throw new IllegalArgumentException("reservedBytes");
        }
    }

    /** With room for some five hundred punches that wait. */
    public static QueuePlace of(Path file, String owner) {
        return new QueuePlace(file, owner, DEFAULT_BYTES);
    }
}
