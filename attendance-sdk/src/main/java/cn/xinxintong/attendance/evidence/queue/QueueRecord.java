package cn.xinxintong.attendance.evidence.queue;

import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.queue.QueuedPunch.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the queue writes down, one sealed record each. */
sealed interface QueueRecord {
    int END = 0;
    int PUNCH = 1;
    int MARKS = 2;

    /**
     * Where the chain ends, so that it goes on even when all its punches are delivered.
     *
     * @param sequence 0 if there is no punch yet
     * @param id empty if there is none
     * @param lost how many records could not be read before
     */
    record ChainEnd(long sequence, String id, long lost) implements QueueRecord {}

    /** A punch, as it is when this is written. */
    record Punch(QueuedPunch punch) implements QueueRecord {}

    /** What became of punches, and where the chain ends: so it is known even if the last punch is spoilt. */
    record Marks(ChainEnd end, List<Mark> marks) implements QueueRecord {}

    /** What became of one. */
    record Mark(long sequence, Fate fate, String reason) {}

    /** Which. Written by its ordinal: new ones at the end. */
    enum Fate {
        WAITING,
        REFUSED,
        /** Delivered, or refused and shown. */
        GONE
    }

    /** As bytes. */
    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            if (this instanceof ChainEnd end) {
                out.writeByte(END);
                write(end, out);
            } else if (this instanceof Punch punch) {
                out.writeByte(PUNCH);
                out.writeUTF(punch.punch().punch().jws());
                out.writeBoolean(punch.punch().state() == State.REFUSED);
                out.writeUTF(punch.punch().reason());
            } else if (this instanceof Marks marks) {
                out.writeByte(MARKS);
                write(marks.end(), out);
                out.writeInt(marks.marks().size());
                for (Mark mark : marks.marks()) write(mark, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(ChainEnd end, DataOutputStream out) throws IOException {
        out.writeLong(end.sequence());
        out.writeUTF(end.id());
        out.writeLong(end.lost());
    }

    private static void write(Mark mark, DataOutputStream out) throws IOException {
        out.writeLong(mark.sequence());
        out.writeByte(mark.fate().ordinal());
        out.writeUTF(mark.reason());
    }

    /** Reads what {@link #bytes} gave; empty if it is none of these. */
    static Optional<QueueRecord> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return switch (in.readByte()) {
                case END -> Optional.of(end(in));
                case PUNCH -> Optional.of(punch(in));
                case MARKS -> Optional.of(new Marks(end(in), marks(in)));
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ChainEnd end(DataInputStream in) throws IOException {
        return new ChainEnd(in.readLong(), in.readUTF(), in.readLong());
    }

    private static Punch punch(DataInputStream in) throws IOException {
        SignedPunch punch = SignedPunch.parse(in.readUTF());
        State state = in.readBoolean() ? State.REFUSED : State.WAITING;
        return new Punch(new QueuedPunch(punch, state, in.readUTF()));
    }

    private static List<Mark> marks(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(new Mark(in.readLong(), Fate.values()[in.readByte()], in.readUTF()));
        }
        return marks;
    }
}
