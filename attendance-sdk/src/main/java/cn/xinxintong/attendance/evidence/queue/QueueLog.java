package cn.xinxintong.attendance.evidence.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.crypto.Digests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sealed records in a file of two halves. One half counts; records are appended to it. When it is full, what still matters is
 * written into the other half, which counts as soon as its head says so: at no time is there a moment without a whole one, and
 * no new space is asked for. Not thread-safe.
 */
final class QueueLog {
    private static final int FEWEST_HALF_BYTES = 16 << 10;

    private final QueueFile file;
    private final QueueSeal seal;
    private final byte[] owner;
    private final int halfBytes;

    /** Which half counts, 0 or 1. */
    private int side;

    private long generation;
    private long nextIndex;
    /** Where in the half the next frame goes. */
    private int end;

    /**
     * What was read of a log.
     *
     * @param records opened, oldest first
     * @param lost how many records could not be read
     * @param tailCut whether something that could not be read stood behind the last one
     */
    record Content(QueueLog log, List<byte[]> records, int lost, boolean tailCut) {}

    private QueueLog(QueueFile file, QueueSeal seal, byte[] owner, int halfBytes) {
        this.file = file;
        this.seal = seal;
        this.owner = owner;
        this.halfBytes = halfBytes;
    }

    /** The bytes of a new file with these records. */
    static byte[] make(QueueSeal seal, String owner, int halfBytes, List<byte[]> records) {
        Half half = new Half(halfBytes, 1);
        byte[] file = Arrays.copyOf(body(half, frames(half, seal, digest(owner), records)), 2 * halfBytes);
        System.arraycopy(half.head(), 0, file, 0, Half.HEAD_BYTES);
        return file;
    }

    private static byte[] digest(String owner) {
        return Digests.sha256(owner.getBytes(UTF_8));
    }

    /**
     * Reads the half that counts, and clears what was cut off behind its last record.
     *
     * @param expectedHalfBytes where the second half begins, if the first one's head cannot say it
     * @return empty if there is no half that counts
     */
    static Optional<Content> open(QueueFile file, QueueSeal seal, String owner, int expectedHalfBytes)
            throws IOException {
        Optional<Half> first = head(file, 0);
        int halfBytes = first.map(Half::bytes).orElse(expectedHalfBytes);
        if (halfBytes < FEWEST_HALF_BYTES) return Optional.empty();
        Optional<Half> second = head(file, halfBytes).filter(h -> h.bytes() == halfBytes);
        if (!first.isPresent() && !second.isPresent()) return Optional.empty();
        long firstGeneration = first.map(Half::generation).orElse(-1L);
        long secondGeneration = second.map(Half::generation).orElse(-1L);
        QueueLog log = new QueueLog(file, seal, digest(owner), halfBytes);
        log.side = firstGeneration > secondGeneration ? 0 : 1;
        log.generation = Math.max(firstGeneration, secondGeneration);
        return Optional.of(log.read());
    }

    private static Optional<Half> head(QueueFile file, long at) throws IOException {
        byte[] head = new byte[Half.HEAD_BYTES];
        file.read(at, head);
        return Half.read(head);
    }

    private Content read() throws IOException {
        byte[] half = new byte[halfBytes];
        file.read(start(side), half);
        List<byte[]> records = new ArrayList<>();
        int lost = 0;
        end = Half.HEAD_BYTES;
        for (int at = Half.HEAD_BYTES; at < halfBytes; ) {
            Optional<Frame> found = Frame.read(half, at, generation).filter(f -> f.index() >= nextIndex);
            if (!found.isPresent()) {
                at += Frame.STEP; // a spoilt one: the next whole one is looked for
                continue;
            }
            Frame frame = found.get();
            lost += (int) Math.min(frame.index() - nextIndex, halfBytes / Frame.STEP);
            Optional<byte[]> record = seal.open(frame.sealed(), place(owner, generation, frame.index()));
            if (record.isPresent()) records.add(record.get());
            else lost++;
            nextIndex = frame.index() + 1;
            at += frame.bytes();
            end = at;
        }
        boolean tailCut = !isZero(half, end) || file.size() < 2L * halfBytes;
        if (tailCut) mend();
        return new Content(this, records, lost, tailCut);
    }

    /** Clears what stands behind the last record, and fills up a file that lost its end. */
    private void mend() {
        try {
            if (file.size() < 2L * halfBytes) file.write(2L * halfBytes - 1, new byte[1]);
            clear(end, halfBytes - end);
        } catch (IOException e) {
            return; // what can be read can still be delivered; a record that cannot be written will say so
        }
    }

    private static boolean isZero(byte[] half, int from) {
        for (int i = from; i < half.length; i++) if (half[i] != 0) return false;
        return true;
    }

    private void clear(int from, int length) throws IOException {
        file.write(start(side) + from, new byte[length]);
        file.force();
    }

    private long start(int which) {
        return (long) which * halfBytes;
    }

    /** Where a record belongs: whose queue, which generation, which number in it. */
    private static byte[] place(byte[] owner, long generation, long index) {
        return ByteBuffer.allocate(owner.length + 16)
                .put(owner)
                .putLong(generation)
                .putLong(index)
                .array();
    }

    /** How many bytes a record of that length takes at most. */
    static int bytesFor(int recordLength) {
        return Frame.bytesFor(recordLength + QueueSeal.MOST_OVERHEAD_BYTES);
    }

    /** How many bytes of records a half holds. */
    int capacity() {
        return halfBytes - Half.HEAD_BYTES;
    }

    /** True if a record of that length can be appended without {@link #rewrite}. */
    boolean hasRoomFor(int recordLength) {
        return bytesFor(recordLength) <= halfBytes - end;
    }

    /**
     * Appends a record and forces it to the disk.
     *
     * @throws IOException if it is not there, and nothing of it is
     * @throws QueueFailedException if that is not known
     */
    void append(byte[] record) throws IOException {
        byte[] frame = frame(seal, owner, generation, nextIndex, record);
        try {
            file.write(start(side) + end, frame);
            file.force();
        } catch (IOException e) {
            takeBack(frame.length, e);
            throw e;
        }
        end += frame.length;
        nextIndex++;
    }

    private void takeBack(int length, IOException cause) {
        try {
            clear(end, length);
        } catch (IOException e) {
            throw new QueueFailedException("a record could be neither written nor taken back", cause);
        }
    }

    /**
     * Puts these records in the place of all there are.
     *
     * @throws IOException if the old ones still count
     * @throws QueueFailedException if it is not known which count
     */
    void rewrite(List<byte[]> records) throws IOException {
        Half next = new Half(halfBytes, generation + 1);
        List<byte[]> frames = frames(next, seal, owner, records);
        int other = 1 - side;
        file.write(start(other), body(next, frames));
        file.force();
        try {
            file.write(start(other), next.head());
            file.force();
        } catch (IOException e) {
            throw new QueueFailedException("it is not known which half of the queue counts", e);
        }
        side = other;
        generation = next.generation();
        nextIndex = records.size();
        end = Half.HEAD_BYTES;
        for (byte[] frame : frames) end += frame.length;
    }

    private static List<byte[]> frames(Half half, QueueSeal seal, byte[] owner, List<byte[]> records) {
        List<byte[]> frames = new ArrayList<>();
        for (byte[] record : records) frames.add(frame(seal, owner, half.generation(), frames.size(), record));
        return frames;
    }

    /** A half without its head, which therefore does not count yet. */
    private static byte[] body(Half half, List<byte[]> frames) {
        byte[] bytes = new byte[half.bytes()];
        int at = Half.HEAD_BYTES;
        for (byte[] frame : frames) {
            System.arraycopy(frame, 0, bytes, at, frame.length);
            at += frame.length;
        }
        return bytes;
    }

    private static byte[] frame(QueueSeal seal, byte[] owner, long generation, long index, byte[] record) {
        byte[] sealed = seal.seal(record, place(owner, generation, index));
        if (sealed.length > record.length + QueueSeal.MOST_OVERHEAD_BYTES) {
            throw new IllegalStateException("the seal adds more than it may");
        }
        return Frame.bytes(generation, index, sealed);
    }

    void close() throws IOException {
        file.close();
    }
}
