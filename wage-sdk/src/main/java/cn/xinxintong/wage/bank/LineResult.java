package cn.xinxintong.wage.bank;

import java.time.Instant;

/**
 * What became of one payment.
 *
 * @param at when the bank paid, gave up, or got it back
 * @param bankSerial by which the bank finds it again
 * @param reason the bank's code for why not; empty for a payment that was made
 */
public record LineResult(int lineNo, Outcome outcome, Instant at, String bankSerial, String reason) {

    /** How it ended. Names are wire codes: never reused. */
    public enum Outcome {
        PAID,
        FAILED,
        /** Paid, and sent back by the payee's bank (退票): it follows {@link #PAID}, and may overtake it. */
        RETURNED
    }
}
