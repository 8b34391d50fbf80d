package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Set;

/**
 * A worker went through a gate.
 *
 * @param at whole seconds
 * @param channel as sent; may be empty
 * @param attendType as sent; may be empty
 */
public record GateRecord(
        ProjectId project,
        WorkerId worker,
        Instant at,
        Direction direction,
        String channel,
        String attendType,
        Set<AttendanceFlag> flags) {

    public GateRecord {
        flags = AttendanceFlag.inOrder(flags);
    }
}
