package cn.xinxintong.attendance;

import cn.xinxintong.identity.ProjectId;
import java.time.Instant;
import java.util.Set;

/** A worker came or went. Raw: which day it counts for is the calendar's to say. */
public record AttendanceRecord(
        ProjectId project, Instant at, Direction direction, Source source, Set<AttendanceFlag> flags) {

    public AttendanceRecord {
        flags = AttendanceFlag.inOrder(flags);
    }
}
