package cn.xinxintong.attendance.evidence.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A disk that loses power, and refuses. What is written but not forced is lost at {@link #afterPowerLoss}, wholly or but for a
 * part of the last write.
 */
final class FaultyDisk implements QueueFile {
    private byte[] durable;
    private byte[] seen;
    private final List<Write> unforced = new ArrayList<>();
    private int stepsUntilDeath = Integer.MAX_VALUE;
    private int bytesUntilFull = Integer.MAX_VALUE;
    private boolean forceFails;
    private boolean forceFailsOnce;
    private int steps;

    /** The process was killed here: nothing after it happens. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Write(int at, byte[] bytes) {}

    FaultyDisk(byte[] content) {
        durable = content.clone();
        seen = content.clone();
    }

    /** Dies before the step of that number; each write and each force is one. */
    FaultyDisk dyingAtStep(int step) {
        stepsUntilDeath = step;
        return this;
    }

    /** So many bytes more come to the disk, and then it is full, until {@link #works}. */
    void fullAfter(int bytes) {
        bytesUntilFull = bytes;
    }

    void cannotForce() {
        forceFails = true;
    }

    void cannotForceOnce() {
        forceFailsOnce = true;
    }

    void works() {
        bytesUntilFull = Integer.MAX_VALUE;
        forceFails = false;
    }

    int steps() {
        return steps;
    }

    /** How many bytes the last write that was not forced has; 0 if there is none. */
    int unforcedBytes() {
        return unforced.isEmpty() ? 0 : unforced.get(unforced.size() - 1).bytes().length;
    }

    /** What is found after the power comes back, if of the last write that was not forced so many bytes came to the disk. */
    FaultyDisk afterPowerLoss(int bytesOfLastWrite) {
        byte[] found = durable.clone();
        if (!unforced.isEmpty()) {
            for (Write write : unforced.subList(0, unforced.size() - 1)) put(found, write, write.bytes().length);
            Write last = unforced.get(unforced.size() - 1);
            found = put(found, last, Math.min(bytesOfLastWrite, last.bytes().length));
        }
        return new FaultyDisk(found);
    }

    /** As {@link #afterPowerLoss}, but of the last write only the sectors whose bit is set in the mask. */
    FaultyDisk afterPowerLossWithSectors(long mask) {
        byte[] found = durable.clone();
        for (Write write : unforced) {
            for (int i = 0; i < write.bytes().length; i++) {
                long sector = (write.at() + i) / 512 - write.at() / 512;
                if ((mask >>> (sector % 64) & 1) == 1) found[write.at() + i] = write.bytes()[i];
            }
        }
        return new FaultyDisk(found);
    }

    private static byte[] put(byte[] content, Write write, int length) {
        byte[] longEnough = Arrays.copyOf(content, Math.max(content.length, write.at() + length));
        System.arraycopy(write.bytes(), 0, longEnough, write.at(), length);
        return longEnough;
    }

    byte[] content() {
        return seen.clone();
    }

    private void step() {
        if (steps >= stepsUntilDeath) throw new Killed();
        steps++;
    }

    @Override
    public long size() {
        return seen.length;
    }

    @Override
    public void read(long at, byte[] into) {
        int length = (int) Math.max(0, Math.min(into.length, seen.length - at));
        if (length > 0) System.arraycopy(seen, (int) at, into, 0, length);
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
        step();
        Write write = new Write((int) at, Arrays.copyOf(bytes, Math.min(bytes.length, bytesUntilFull)));
        unforced.add(write);
        seen = put(seen, write, write.bytes().length);
        boolean full = bytes.length > bytesUntilFull;
        bytesUntilFull -= write.bytes().length;
        if (full) throw new IOException("no space left on device");
    }

    @Override
    public void force() throws IOException {
        step();
        if (forceFails || forceFailsOnce) {
            forceFailsOnce = false;
            throw new IOException("input/output error");
        }
        durable = seen.clone();
        unforced.clear();
    }

    @Override
    public void close() {}
}
