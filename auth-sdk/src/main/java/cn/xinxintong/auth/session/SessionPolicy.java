package cn.xinxintong.auth.session;

import java.time.Duration;

/**
 * How long sessions and their tokens last.
 *
 * @param idle how long a session may lie unused
 * @param longest how long one lasts at the most, renewed or not
 * @param token how long a token is good; then, or before, it is renewed
 */
public record SessionPolicy(Duration idle, Duration longest, Duration token) {

    /** A worker's phone: 30 days unused, 180 days in all, a token for 30 days. */
    public static SessionPolicy workers() {
        return new SessionPolicy(Duration.ofDays(30), Duration.ofDays(180), Duration.ofDays(30));
    }

    /** A desk: 2 hours unused, 12 hours in all, with one token. */
    public static SessionPolicy staff() {
        return new SessionPolicy(Duration.ofHours(2), Duration.ofHours(12), Duration.ofHours(12));
    }

    /** An unchanged initial password: 15 minutes, for changing it. */
    public static SessionPolicy passwordChange() {
        Duration quarter = Duration.ofMinutes(15);
        return new SessionPolicy(quarter, quarter, quarter);
    }
}
