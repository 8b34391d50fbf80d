package cn.xinxintong.sandboxbank;

import java.time.Duration;

/**
 * How long the bank takes.
 *
 * @param beforePaying from taking a batch to paying it
 * @param slowAnswer to the question about a card that is scripted to be slow
 * @param firstRetry after a message that was not taken; doubled each time
 * @param longestRetry between two tries of a message
 */
public record Pace(Duration beforePaying, Duration slowAnswer, Duration firstRetry, Duration longestRetry) {

    /** Two seconds before paying, three for a slow answer, and messages again after 1, 2, 4 … 60 seconds. */
    public static Pace defaults() {
        return new Pace(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    /** No waiting, but a moment between two tries of a message. */
    public static Pace atOnce() {
        return new Pace(Duration.ZERO, Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(40));
    }
}
