package cn.xinxintong.attendance.evidence.queue;

/** What came of recording a punch. */
public sealed interface Recording {

    /** It is signed, sealed and on the disk. */
    record Recorded(QueuedPunch punch) implements Recording {}

    /** Nothing of it is kept, and no number of the chain is used. */
    record NotRecorded(Reason reason) implements Recording {}

    /** Why not. */
    enum Reason {
        /** Too many punches wait: deliver some first, and show those that are refused. */
        FULL,
        /** The disk did not take it. */
        NOT_WRITTEN
    }
}
