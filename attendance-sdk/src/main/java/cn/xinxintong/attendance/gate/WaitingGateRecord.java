package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.ProjectId;
import java.time.Instant;

/**
 * Somebody went through a gate whom the platform does not know yet, or at a project of another code. It is kept, and counts as
 * soon as he is collected, if it names no other project's code. Personal data.
 *
 * @param at whole seconds
 * @param channel as sent; may be empty
 * @param attendType as sent; may be empty
 * @param otherCode the code of another project; empty if it names none
 */
public record WaitingGateRecord(
        ProjectId project,
        IdentityNumber number,
        Instant at,
        Direction direction,
        String channel,
        String attendType,
        String otherCode) {

    @Override
    public String toString() {
        return "WaitingGateRecord[" + at + "]";
    }
}
