package cn.xinxintong.auth.session;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param idle how long one may lie unused
 * @param longest how long one lasts at the most
 */
public record SessionPolicy(Duration idle, Duration longest) {

    /** A worker's phone: 30 days unused, 180 days in all. */
    public static SessionPolicy workers() {
        return new SessionPolicy(Duration.ofDays(30), Duration.ofDays(180));
    }

    /** A desk: 2 hours unused, 12 hours in all. */
    public static SessionPolicy staff() {
        return new SessionPolicy(Duration.ofHours(2), Duration.ofHours(12));
    }

    /** An unchanged initial password: 15 minutes, for changing it. */
    public static SessionPolicy passwordChange() {
        return new SessionPolicy(Duration.ofMinutes(15), Duration.ofMinutes(15));
    }
}
