package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.fence.DatumMixUp;
import cn.xinxintong.attendance.fence.FenceReading;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;

/**
 * What a rule may look at: a punch of somebody who is a member of the project.
 *
 * @param at the trusted time
 * @param now when it came
 * @param reading what the site's fence says
 */
public record PunchCase(
        WorkerId worker,
        PunchClaims claims,
        Proof proof,
        Site site,
        FenceReading reading,
        Instant at,
        Instant now,
        PunchPolicy policy) {

    /** True if the point is outside, and coordinates in the wrong datum explain it. */
    public boolean isDatumSuspect() {
        return DatumMixUp.explains(site.fence().asOf(at), claims.point(), claims.accuracyMetres());
    }

    /** What stands behind the claims. */
    public enum Proof {
        /** The device key signed it, or one after it in an unbroken chain. */
        SIGNED,
        /** There is no signature. */
        NONE,
        /** There is one, but the device has no key in force. */
        KEY_UNKNOWN,
        /** The device key did not sign it. */
        WRONG
    }
}
