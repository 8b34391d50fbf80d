package cn.xinxintong.attendance.evidence;

import cn.xinxintong.attendance.AttendanceFlag;
import cn.xinxintong.attendance.evidence.ClockReading.Synced;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a punch was made, as far as the platform can tell.
 *
 * @param at never later than the platform's own time
 * @param flags what is to be known of it: {@code CLOCK_SKEW CLOCK_UNPROVEN OFFLINE}
 */
public record TrustedTime(Instant at, Set<AttendanceFlag> flags) {
    private static final Duration PLAUSIBLY_AHEAD = Duration.ofMinutes(1);

    public TrustedTime {
        flags = AttendanceFlag.inOrder(flags);
    }

    /**
     * The platform's last time plus what the monotonic clock has run since; without those, the phone's wall clock. A time
     * to come counts as now.
     *
     * @param now the platform's time at the receipt
     * @param clockSkew how far the phone's wall clock may be off without a flag
     */
    public static TrustedTime of(PunchClaims claims, Instant now, Duration clockSkew) {
        Set<AttendanceFlag> flags = EnumSet.noneOf(AttendanceFlag.class);
        Instant at = claims.clock() instanceof Synced clock
                ? synced(claims, clock, now, clockSkew, flags)
                : unsynced(claims, now, clockSkew, flags);
        if (at.isAfter(now)) at = now;
        if (at.isBefore(now.minus(clockSkew))) flags.add(AttendanceFlag.OFFLINE);
        return new TrustedTime(at, flags);
    }

    private static Instant synced(
            PunchClaims claims, Synced clock, Instant now, Duration clockSkew, Set<AttendanceFlag> flags) {
        long elapsed = clock.monotonicMillis() - clock.lastServerMonotonicMillis();
        Instant trusted = clock.lastServerTime().plusMillis(elapsed);
        if (elapsed < 0 || trusted.isAfter(now.plus(PLAUSIBLY_AHEAD))) {
            flags.add(AttendanceFlag.CLOCK_SKEW);
            return now;
        }
        Duration off = Duration.between(trusted, claims.claimedAt()).abs();
        if (off.compareTo(clockSkew) > 0) flags.add(AttendanceFlag.CLOCK_SKEW);
        return trusted;
    }

    private static Instant unsynced(PunchClaims claims, Instant now, Duration clockSkew, Set<AttendanceFlag> flags) {
        Instant claimed = claims.claimedAt();
        if (claimed.isAfter(now.plus(clockSkew))) {
            flags.add(AttendanceFlag.CLOCK_SKEW);
            return now;
        }
        if (claimed.isBefore(now.minus(clockSkew))) flags.add(AttendanceFlag.CLOCK_UNPROVEN);
        return claimed;
    }
}
