package cn.xinxintong.attendance.appeal;

/** Tells a worker what came of his appeal. Thread-safe. */
public interface AppealNews {

    void approved(Appeal appeal);

    void refused(Appeal appeal);
}
