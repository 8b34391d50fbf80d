package cn.xinxintong.attendance.gate;

/** Keeps what gates recorded. It is evidence: appended one at a time, never changed, never removed. Thread-safe. */
public interface GateRecordStore {

    /** False, and nothing changes, if a record of the same worker, project, instant and direction is there. */
    boolean append(GateRecord record);
}
