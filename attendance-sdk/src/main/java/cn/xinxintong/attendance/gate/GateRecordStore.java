package cn.xinxintong.attendance.gate;

/** Keeps what gates recorded. It is evidence: appended one at a time, never changed, never removed. Thread-safe. */
public interface GateRecordStore {

    /** False, and nothing changes, if a record of the same worker, project, instant and direction is there. */
    boolean append(GateRecord record);

    /**
     * Keeps a record whose worker is not known. As soon as somebody of that number is, it is among his records, unless it
     * names another project's code; it is the same record as one that {@link #append} kept of him.
     *
     * @return false, and nothing changes, if one of the same number, project, instant, direction and other code is there
     */
    boolean append(WaitingGateRecord record);
}
