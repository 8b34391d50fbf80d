package cn.xinxintong.attendance.punch;

import java.time.Duration;

/**
 * How much is borne.
 *
 * @param accuracyCapMetres a less certain fix is refused
 * @param oldestFix an older fix is refused
 * @param oldestOffline a punch made longer ago is refused
 * @param clockSkew how far a phone's wall clock may be off, and how late a punch may come, without a flag
 */
public record PunchPolicy(double accuracyCapMetres, Duration oldestFix, Duration oldestOffline, Duration clockSkew) {

    /** @throws IllegalArgumentException if one of them is not positive */
    public PunchPolicy {
        if (!(accuracyCapMetres > 0)) throw new IllegalArgumentException("accuracyCapMetres is not positive");
        check(oldestFix, "oldestFix");
        check(oldestOffline, "oldestOffline");
        check(clockSkew, "clockSkew");
    }

    /** 100 metres, 60 seconds, 72 hours, 5 minutes. */
    public static PunchPolicy defaults() {
        return new PunchPolicy(100, Duration.ofSeconds(60), Duration.ofHours(72), Duration.ofMinutes(5));
    }

    private static void check(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) throw new IllegalArgumentException(name + " is not positive");
    }
}
