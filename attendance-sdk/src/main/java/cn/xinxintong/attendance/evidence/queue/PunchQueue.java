package cn.xinxintong.attendance.evidence.queue;

import cn.xinxintong.attendance.evidence.DeviceSigner;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.SignedPunch;
import cn.xinxintong.attendance.evidence.queue.DeliveryReport.End;
import cn.xinxintong.attendance.evidence.queue.PunchDelivery.Answer;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.Damage;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.NotOpened;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.Opened;
import cn.xinxintong.attendance.evidence.queue.QueueOpening.Reason;
import cn.xinxintong.attendance.evidence.queue.QueueRecord.Fate;
import cn.xinxintong.attendance.evidence.queue.QueueRecord.Mark;
import cn.xinxintong.attendance.evidence.queue.QueuedPunch.State;
import cn.xinxintong.attendance.evidence.queue.Recording.NotRecorded;
import cn.xinxintong.attendance.evidence.queue.Recording.Recorded;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The punches of one worker's device that wait. Open in one process at a time. Thread-safe: punches are recorded while a
 * delivery is under way. Without a thread of its own: what blocks, blocks the caller, on the disk or in the
 * {@link PunchDelivery}.
 */
public final class PunchQueue implements Closeable {
    /** How many punches the platform takes at once. */
    public static final int MOST_AT_ONCE = 200;

    private static final int FIRST = 1;

    private final QueueLog log;
    private final DeviceSigner signer;
    private final AtomicBoolean sending = new AtomicBoolean();
    private QueueState state;
    private boolean broken;
    private boolean closed;

    private PunchQueue(QueueLog log, DeviceSigner signer, QueueState state) {
        this.log = log;
        this.signer = signer;
        this.state = state;
    }

    /**
     * Opens the queue, and makes it where there is none. The file keeps the size it was made with.
     *
     * @throws QueueFailedException if the disk fails
     */
    public static QueueOpening open(QueuePlace place, QueueSeal seal, DeviceSigner signer) {
        try {
            Optional<FileChannel> lock = LockedFile.lock(place.file());
            if (!lock.isPresent()) return new NotOpened(Reason.IN_USE);
            QueueOpening opening = new NotOpened(Reason.NOT_READABLE);
            try {
                opening = open(place, seal, signer, lock.get());
            } finally {
                if (opening instanceof NotOpened) lock.get().close();
            }
            return opening;
        } catch (IOException e) {
            throw new QueueFailedException("the queue cannot be opened", e);
        }
    }

    private static QueueOpening open(QueuePlace place, QueueSeal seal, DeviceSigner signer, FileChannel lock)
            throws IOException {
        int halfBytes = place.reservedBytes() / 2;
        if (!Files.exists(place.file())) {
            byte[] made = QueueLog.make(seal, place.owner(), halfBytes, new QueueState().records());
            try {
                LockedFile.make(place.file(), made);
            } catch (IOException e) {
                return new NotOpened(Reason.NO_SPACE);
            }
        }
        return open(LockedFile.open(place.file(), lock), seal, signer, place.owner(), halfBytes);
    }

    /** As the other one, on any disk, where a queue was made before. */
    static QueueOpening open(QueueFile file, QueueSeal seal, DeviceSigner signer, String owner, int halfBytes)
            throws IOException {
        QueueOpening opening = new NotOpened(Reason.NOT_READABLE);
        try {
            Optional<QueueLog.Content> content = QueueLog.open(file, seal, owner, halfBytes);
            if (content.isPresent()) opening = open(content.get(), signer);
            return opening;
        } finally {
            if (opening instanceof NotOpened) file.close();
        }
    }

    private static QueueOpening open(QueueLog.Content content, DeviceSigner signer) {
        if (content.records().isEmpty()) {
            return new NotOpened(content.lost() > 0 ? Reason.OTHER_KEY : Reason.NOT_READABLE);
        }
        QueueState state = new QueueState();
        long lost = content.lost();
        for (byte[] bytes : content.records()) {
            Optional<QueueRecord> record = QueueRecord.read(bytes);
            record.ifPresent(state::apply);
            if (!record.isPresent()) lost++;
        }
        state.lose(lost);
        PunchQueue queue = new PunchQueue(content.log(), signer, state);
        return new Opened(queue, new Damage(state.lost(), content.tailCut()));
    }

    /**
     * Numbers the punch, chains it to the one before, signs it and puts it on the disk, in this order; only then it returns.
     * Two punches at once come one after the other.
     *
     * @param claims what its {@code sequence} and {@code previous} say does not matter
     * @throws QueueFailedException if the disk fails and it is not known whether it is kept
     */
    public synchronized Recording record(PunchClaims claims) {
        checkUsable();
        QueueRecord.ChainEnd end = state.end();
        SignedPunch signed = SignedPunch.sign(claims.chained(Math.max(FIRST, end.sequence() + 1), end.id()), signer);
        QueuedPunch punch = new QueuedPunch(signed, State.WAITING, "");
        if (state.bytes() + QueueState.bytesFor(punch) > log.capacity()) return new NotRecorded(Recording.Reason.FULL);
        try {
            byte[] record = new QueueRecord.Punch(punch).bytes();
            if (!log.hasRoomFor(record.length)) rewrite(state);
            append(record);
        } catch (IOException e) {
            return new NotRecorded(Recording.Reason.NOT_WRITTEN);
        }
        state.add(punch);
        return new Recorded(punch);
    }

    private void append(byte[] record) throws IOException {
        try {
            log.append(record);
        } catch (QueueFailedException e) {
            broken = true;
            throw e;
        }
    }

    private void rewrite(QueueState next) throws IOException {
        try {
            log.rewrite(next.records());
        } catch (QueueFailedException e) {
            broken = true;
            throw e;
        }
    }

    private void checkUsable() {
        if (closed) throw new IllegalStateException("the queue is closed");
        if (broken) throw new QueueFailedException("the disk failed before; close the queue and open it again");
    }

    /** Those that the platform has not said it has, oldest first. */
    public synchronized List<QueuedPunch> waiting() {
        return state.in(State.WAITING);
    }

    /** Those of them that the phone's wall clock says were made before that time: the platform may refuse them as too old. */
    public List<QueuedPunch> waitingSinceBefore(Instant time) {
        List<QueuedPunch> old = new ArrayList<>(waiting());
        old.removeIf(p -> !p.punch().claims().claimedAt().isBefore(time));
        return old;
    }

    /** Those that the platform refused, oldest first: they stay until {@link #shown} or {@link #sendAgain}. */
    public synchronized List<QueuedPunch> refused() {
        return state.in(State.REFUSED);
    }

    /**
     * Forgets punches that were refused, once the worker has seen why. Others of these ids stay.
     *
     * @throws QueueFailedException if the disk fails
     */
    public void shown(Collection<String> ids) {
        mark(ids, Fate.GONE);
    }

    /**
     * Lets punches that were refused wait again, at their old places: for a reason that has passed, such as a device key that
     * the platform did not know.
     *
     * @throws QueueFailedException if the disk fails
     */
    public void sendAgain(Collection<String> ids) {
        mark(ids, Fate.WAITING);
    }

    private synchronized void mark(Collection<String> ids, Fate fate) {
        Set<String> wanted = new HashSet<>(ids);
        List<Mark> marks = new ArrayList<>();
        for (QueuedPunch punch : refused()) {
            if (wanted.contains(punch.punch().id())) marks.add(new Mark(punch.sequence(), fate, ""));
        }
        keep(marks);
    }

    /**
     * Delivers what waits, oldest first, at most {@link #MOST_AT_ONCE} at a time, until nothing waits or the platform does not
     * go along. A punch leaves the queue only when the platform says that it has it; as the platform knows each by its id,
     * sending it again does nothing.
     *
     * @throws QueueFailedException if the disk fails: what the platform has said is then asked again
     */
    public DeliveryReport deliver(PunchDelivery delivery) {
        if (!sending.compareAndSet(false, true)) return report(End.ALREADY_SENDING, 0, 0);
        try {
            return deliverAll(delivery);
        } finally {
            sending.set(false);
        }
    }

    private DeliveryReport deliverAll(PunchDelivery delivery) {
        int kept = 0;
        int refused = 0;
        while (true) {
            List<QueuedPunch> batch = oldest();
            if (batch.isEmpty()) return report(End.DONE, kept, refused);
            List<String> jws = new ArrayList<>();
            for (QueuedPunch punch : batch) jws.add(punch.punch().jws());
            Answer answer = delivery.deliver(jws);
            if (answer instanceof Answer.NotNow no) {
                return new DeliveryReport(End.NOT_NOW, kept, refused, waiting().size(), no.code(), no.retryAfter());
            }
            List<Mark> marks = Settlement.marks(batch, ((Answer.Answered) answer).outcomes());
            if (marks.isEmpty()) return report(End.UNCLEAR, kept, refused);
            synchronized (this) {
                keep(marks);
            }
            int gone = (int) marks.stream().filter(m -> m.fate() == Fate.GONE).count();
            kept += gone;
            refused += marks.size() - gone;
        }
    }

    private List<QueuedPunch> oldest() {
        List<QueuedPunch> waiting = waiting();
        return waiting.subList(0, Math.min(MOST_AT_ONCE, waiting.size()));
    }

    private DeliveryReport report(End end, int kept, int refused) {
        return new DeliveryReport(end, kept, refused, waiting().size(), "", Duration.ZERO);
    }

    private void keep(List<Mark> marks) {
        if (marks.isEmpty()) return;
        checkUsable();
        QueueState next = state.with(marks);
        byte[] record = new QueueRecord.Marks(state.end(), marks).bytes();
        try {
            if (log.hasRoomFor(record.length)) append(record);
            else rewrite(next);
        } catch (IOException e) {
            throw new QueueFailedException("what became of the punches could not be written", e);
        }
        state = next;
    }

    /** The punch of that id, if it is in the queue. */
    public synchronized Optional<QueuedPunch> find(String id) {
        return state.find(id);
    }

    /** Lets others open it. What is recorded stays. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            log.close();
        } catch (IOException e) {
            throw new QueueFailedException("the queue cannot be closed", e);
        }
    }
}
