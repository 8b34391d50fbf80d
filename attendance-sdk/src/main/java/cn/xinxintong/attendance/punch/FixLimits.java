package cn.xinxintong.attendance.punch;

import java.time.Duration;

/**
 * How bad a fix may be.
 *
 * @param accuracyMetres a less certain one is too bad
 * @param age an older one is too bad
 */
public record FixLimits(double accuracyMetres, Duration age) {

    /** @throws IllegalArgumentException if one of them is not positive */
    public FixLimits {
        if (!(accuracyMetres > 0)) throw new IllegalArgumentException("accuracyMetres is not positive");
        PunchPolicy.check(age, "age");
    }
}
