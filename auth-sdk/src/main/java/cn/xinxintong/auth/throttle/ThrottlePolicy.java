package cn.xinxintong.auth.throttle;

import java.time.Duration;
import java.util.List;

/**
 * How many wrong tries are borne.
 *
 * @param tries tries until the lock, at least 1
 * @param lock how long the lock lasts, counted from the last try; as long after the last try the count starts anew
 */
public record ThrottlePolicy(int tries, Duration lock) {

    public ThrottlePolicy {
        if (tries < 1) throw new IllegalArgumentException("tries is below 1");
        if (lock.isNegative() || lock.isZero()) throw new IllegalArgumentException("lock is not positive");
    }

    /**
     * Locks that grow as the guessing goes on: five tries, fifteen minutes; of the third five an hour; of the sixth six hours.
     */
    public static List<ThrottlePolicy> growing() {
        return List.of(
                defaults(), new ThrottlePolicy(15, Duration.ofHours(1)), new ThrottlePolicy(30, Duration.ofHours(6)));
    }

    /** The same for faces, of which three are enough: three tries, nine, eighteen. */
    public static List<ThrottlePolicy> ofFaces() {
        return List.of(
                new ThrottlePolicy(3, Duration.ofMinutes(15)),
                new ThrottlePolicy(9, Duration.ofHours(1)),
                new ThrottlePolicy(18, Duration.ofHours(6)));
    }

    /** Five tries, fifteen minutes. */
    public static ThrottlePolicy defaults() {
        return new ThrottlePolicy(5, Duration.ofMinutes(15));
    }
}
