package cn.xinxintong.attendance.evidence.queue;

import cn.xinxintong.attendance.evidence.queue.QueueRecord.ChainEnd;
import cn.xinxintong.attendance.evidence.queue.QueueRecord.Fate;
import cn.xinxintong.attendance.evidence.queue.QueueRecord.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the records of a queue come to. Not thread-safe. */
final class QueueState {
    /** How long a reason may be. */
    static final int REASON_CHARACTERS = 64;

    /** What the end of a chain takes: two numbers and an id. */
    private static final int END_BYTES = QueueLog.bytesFor(96);

    private final TreeMap<Long, QueuedPunch> punches = new TreeMap<>();
    private long lastSequence;
    private String lastId = "";
    private long lost;

    QueueState() {}

    private QueueState(QueueState other) {
        punches.putAll(other.punches);
        lastSequence = other.lastSequence;
        lastId = other.lastId;
        lost = other.lost;
    }

    /** The state after those marks; this one stays as it is. */
    QueueState with(List<Mark> marks) {
        QueueState copy = new QueueState(this);
        marks.forEach(copy::apply);
        return copy;
    }

    void apply(QueueRecord record) {
        if (record instanceof ChainEnd end) apply(end);
        if (record instanceof QueueRecord.Punch punch) add(punch.punch());
        if (record instanceof QueueRecord.Marks marks) {
            apply(marks.end());
            marks.marks().forEach(this::apply);
        }
    }

    private void apply(ChainEnd end) {
        lost = Math.max(lost, end.lost());
        if (end.sequence() <= lastSequence) return;
        lastSequence = end.sequence();
        lastId = end.id();
    }

    void add(QueuedPunch punch) {
        punches.put(punch.sequence(), punch);
        if (punch.sequence() <= lastSequence) return;
        lastSequence = punch.sequence();
        lastId = punch.punch().id();
    }

    private void apply(Mark mark) {
        QueuedPunch punch = punches.get(mark.sequence());
        if (punch == null) return;
        if (mark.fate() == Fate.GONE) punches.remove(mark.sequence());
        else punches.put(mark.sequence(), mark.fate() == Fate.REFUSED ? punch.refused(mark.reason()) : punch.waiting());
    }

    void lose(long records) {
        lost += records;
    }

    long lost() {
        return lost;
    }

    ChainEnd end() {
        return new ChainEnd(lastSequence, lastId, lost);
    }

    /** Those in that state, oldest first. */
    List<QueuedPunch> in(QueuedPunch.State state) {
        List<QueuedPunch> found = new ArrayList<>();
        for (QueuedPunch punch : punches.values()) if (punch.state() == state) found.add(punch);
        return found;
    }

    Optional<QueuedPunch> find(String id) {
        return punches.values().stream().filter(p -> p.punch().id().equals(id)).findFirst();
    }

    /** Records that come to this state: the end of the chain first and last, so that one spoilt one does not lose it. */
    List<byte[]> records() {
        List<byte[]> records = new ArrayList<>();
        records.add(end().bytes());
        for (QueuedPunch punch : punches.values()) records.add(new QueueRecord.Punch(punch).bytes());
        records.add(end().bytes());
        return records;
    }

    /** How much {@link #records} may take at most, now and after whatever may still become of the punches. */
    int bytes() {
        int bytes = 2 * END_BYTES;
        for (QueuedPunch punch : punches.values()) bytes += bytesFor(punch);
        return bytes;
    }

    static int bytesFor(QueuedPunch punch) {
        int now = new QueueRecord.Punch(punch.waiting()).bytes().length;
        return QueueLog.bytesFor(now + REASON_CHARACTERS);
    }
}
