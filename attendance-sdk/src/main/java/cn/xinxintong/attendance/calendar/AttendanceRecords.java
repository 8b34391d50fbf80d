package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;

/** Where the records of gates, phones and corrections are read together. Thread-safe. */
public interface AttendanceRecords {

    /** The worker's records in the project with {@code from <= at < until}, oldest first; empty, never null. */
    List<AttendanceRecord> of(WorkerId worker, ProjectId project, Instant from, Instant until);
}
