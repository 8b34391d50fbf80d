package cn.xinxintong.attendance.punch;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How much is borne. All of it is data: an embedder may read it from where he keeps such things.
 *
 * @param fix a worse one is refused as long as the worker can take a better one
 * @param lateFix a worse one is refused even of a punch that came late; one between the two is flagged
 * @param oldestOffline a punch made longer ago is refused
 * @param clockSkew how far a phone's wall clock may be off, and how late a punch may come, without a flag
 * @param doubleTap the same again within this is a double tap
 * @param longestShift who came longer ago than this is not waited for
 * @param aroundShifts how long before and after a shift somebody may come and go without a flag
 * @param zone the wall clock of the shifts
 * @param fraud what is taken for impossible
 */
public record PunchPolicy(
        FixLimits fix,
        FixLimits lateFix,
        Duration oldestOffline,
        Duration clockSkew,
        Duration doubleTap,
        Duration longestShift,
        Duration aroundShifts,
        ZoneId zone,
        FraudLimits fraud) {

    /** @throws IllegalArgumentException if a duration is not positive */
    public PunchPolicy {
        check(oldestOffline, "oldestOffline");
        check(clockSkew, "clockSkew");
        check(doubleTap, "doubleTap");
        check(longestShift, "longestShift");
        check(aroundShifts, "aroundShifts");
    }

    /**
     * A fix within 100 metres and 60 seconds, of a late punch within 1 000 metres and 10 minutes; 72 hours offline, 5 minutes
     * of skew, 60 seconds for a double tap, shifts of 16 hours and 4 hours around them, in Beijing time.
     */
    public static PunchPolicy defaults() {
        return new PunchPolicy(
                new FixLimits(100, Duration.ofSeconds(60)),
                new FixLimits(1_000, Duration.ofMinutes(10)),
                Duration.ofHours(72),
                Duration.ofMinutes(5),
                Duration.ofSeconds(60),
                Duration.ofHours(16),
                Duration.ofHours(4),
                ZoneId.of("Asia/Shanghai"),
                FraudLimits.defaults());
    }

    static void check(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) throw new IllegalArgumentException(name + " is not positive");
    }
}
