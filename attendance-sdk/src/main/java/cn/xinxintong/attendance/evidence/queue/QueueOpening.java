package cn.xinxintong.attendance.evidence.queue;

/** What came of opening a queue. */
public sealed interface QueueOpening {

    /** It is open, for this process alone. */
    record Opened(PunchQueue queue, Damage damage) implements QueueOpening {}

    /** It is not, and the file is as it was. */
    record NotOpened(Reason reason) implements QueueOpening {}

    /**
     * What the disk has lost.
     *
     * @param lostRecords how many records could not be read since the queue was made, of punches or of what became of them
     * @param tailCut whether what stood at the end could not be read and was cut off, now: mostly a punch that was being
     *     recorded when the process died, and of which nobody heard that it was recorded
     */
    record Damage(long lostRecords, boolean tailCut) {}

    /** Why not. */
    enum Reason {
        /** Another process has it open, or this one. */
        IN_USE,
        /** There is no room on the disk to reserve. */
        NO_SPACE,
        /** It was sealed with another key or for another owner: with this key nothing of it can be read. */
        OTHER_KEY,
        /** It is no queue, or nothing of it can be read any more. Move it away to begin a new one. */
        NOT_READABLE
    }
}
