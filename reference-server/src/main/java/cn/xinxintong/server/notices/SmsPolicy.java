package cn.xinxintong.server.notices;

import java.time.Duration;

/**
 * How patiently messages are sent.
 *
 * @param mostTries after which a message is given up
 * @param first the wait after the first try in vain; doubled with each further one
 * @param turn how long one server has a message to itself: longer than any call to the gateway
 * @param round the most messages of one round
 * @param kept how long a finished message is kept
 */
public record SmsPolicy(int mostTries, Duration first, Duration turn, int round, Duration kept) {

    /** Eight tries in two hours, two minutes' turn, fifty messages a round, seven days. */
    public static SmsPolicy defaults() {
        return new SmsPolicy(8, Duration.ofMinutes(1), Duration.ofMinutes(2), 50, Duration.ofDays(7));
    }

    Duration after(int tries) {
        return first.multipliedBy(1L << (tries - 1));
    }
}
