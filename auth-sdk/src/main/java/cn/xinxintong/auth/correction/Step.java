package cn.xinxintong.auth.correction;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;

/**
 * A step of a case.
 *
 * @param to the state that the case has from now on
 * @param reason somebody's own words; may be empty
 * @param merges whose account the right number is already, if somebody's; else empty
 */
public record Step(Correction.State to, Principal by, String reason, List<WorkerId> merges, Instant at) {

    public Step {
        merges = List.copyOf(merges);
    }

    @Override
    public String toString() {
        return "Step[" + to + ", " + by + "]";
    }
}
