package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.punch.PunchDecision.Reason;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;

/**
 * A signed punch that did not count: the proof that somebody tried, and a link of his phone's chain. Its evidence is personal
 * data: not in {@link #toString}.
 *
 * @param id the digest of the payload; once per worker
 * @param evidence the compact JWS
 */
public record RefusedPunch(
        String id,
        WorkerId worker,
        String deviceId,
        long sequence,
        Instant receivedAt,
        Reason reason,
        String evidence) {

    @Override
    public String toString() {
        return "RefusedPunch[" + id + ", " + worker + ", " + reason + "]";
    }
}
