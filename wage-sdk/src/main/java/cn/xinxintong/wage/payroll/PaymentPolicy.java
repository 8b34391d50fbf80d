package cn.xinxintong.wage.payroll;

import java.time.Duration;

/**
 * How patiently a bank is asked.
 *
 * @param first how long after a change a batch is looked after again; doubled with each look in vain
 * @param longest between two looks
 * @param turn how long one server has a batch to itself: longer than all calls of one look together
 */
public record PaymentPolicy(Duration first, Duration longest, Duration turn) {

    /** Five seconds at first, ten minutes at most, two minutes' turn. */
    public static PaymentPolicy defaults() {
        return new PaymentPolicy(Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMinutes(2));
    }

    Duration after(int looks) {
        Duration wait = first;
        for (int i = 0; i < looks && wait.compareTo(longest) < 0; i++) wait = wait.multipliedBy(2);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
