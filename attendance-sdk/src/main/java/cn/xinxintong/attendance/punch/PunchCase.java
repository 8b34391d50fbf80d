package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.TrustedTime;
import cn.xinxintong.attendance.fence.DatumMixUp;
import cn.xinxintong.attendance.fence.FenceReading;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a rule may look at: a punch at a project that there is.
 *
 * @param membership the worker's in the project at the time
 * @param chain how it follows the punch before it of the same phone
 * @param time when it was made, as far as the platform can tell
 * @param now when it came
 * @param reading what the site's fence says
 * @param history what the worker punched about that time
 */
public record PunchCase(
        WorkerId worker,
        PunchClaims claims,
        Proof proof,
        ChainState chain,
        Optional<Membership> membership,
        Site site,
        FenceReading reading,
        TrustedTime time,
        Instant now,
        PunchHistory history,
        PunchPolicy policy) {

    /** True if the point is outside, and coordinates in the wrong datum explain it. */
    public boolean isDatumSuspect() {
        return DatumMixUp.explains(site.fence().asOf(at()), claims.point(), claims.accuracyMetres());
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

    /** How a punch stands in the chain of its phone. */
    public enum ChainState {
        /** It follows the one before it, or has no chain. */
        WHOLE,
        /** One before it may be missing. */
        GAP,
        /** Another one stands in its place. */
        FORK
    }

    /** The trusted time. */
    public Instant at() {
        return time.at();
    }

    /** True if it came so late that the worker can no longer mend a bad fix. */
    public boolean isLate() {
        return time.flags().contains(AttendanceFlag.OFFLINE);
    }
}
