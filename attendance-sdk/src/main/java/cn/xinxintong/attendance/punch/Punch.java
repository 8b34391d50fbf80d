package cn.xinxintong.attendance.punch;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.Findings;
import cn.xinxintong.attendance.evidence.PunchClaims;
import cn.xinxintong.attendance.evidence.PunchKind;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Set;

/**
 * A punch that counts. Place and evidence are personal data: not in {@link #toString}.
 *
 * @param id the digest of the payload if it is signed, else the phone's own; once per worker
 * @param at the trusted time, whole milliseconds
 * @param receivedAt when the platform took it in
 * @param evidence the compact JWS, or the bare JSON text
 * @param metresToEdge of the site's fence, negative inside
 */
public record Punch(
        String id,
        WorkerId worker,
        ProjectId project,
        PunchKind kind,
        Instant at,
        Instant receivedAt,
        PunchClaims claims,
        String deviceId,
        String evidence,
        double metresToEdge,
        Findings findings) {

    /** What somebody who looks at it should know. */
    public Set<AttendanceFlag> flags() {
        return findings.flags();
    }

    /** True if a device key stands behind it. */
    public boolean isSigned() {
        return !flags().contains(AttendanceFlag.UNSIGNED);
    }

    @Override
    public String toString() {
        return "Punch[" + id + ", " + worker + ", " + project + ", " + kind + ", " + at + ", " + flags() + "]";
    }
}
