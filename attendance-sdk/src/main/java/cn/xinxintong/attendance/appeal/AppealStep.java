package cn.xinxintong.attendance.appeal;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was said of an appeal.
 *
 * @param state of the appeal after it
 * @param author who said it: an id of a worker or a member of staff
 * @param note in his own words; empty if he said none
 */
public record AppealStep(AppealState state, By by, UUID author, String note, Instant at) {

    /** As what somebody speaks. Names are wire codes: never reused. */
    public enum By {
        WORKER,
        ENTERPRISE,
        OFFICER
    }

    /** Without the note, which is somebody's own words. */
    @Override
    public String toString() {
        return "AppealStep[" + state + " by " + by + "]";
    }
}
