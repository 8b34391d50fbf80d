package cn.xinxintong.wage.bank.testing;

import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.Verification;

/**
 * What happens to a card at the bank of a test.
 *
 * @param answer to the question about it
 * @param silences how many questions about it get no answer first
 * @param payment what becomes of a payment to it
 * @param reason why a payment failed or came back
 */
public record CardScript(Verification answer, int silences, Payment payment, String reason) {

    /** What becomes of a payment. */
    public enum Payment {
        PAID,
        FAILED,
        /** Paid, and sent back. */
        RETURNED,
        /** Paid; the card is then suspended. */
        THE_LAST
    }

    public static CardScript verified() {
        return new CardScript(new Verification.Verified(), 0, Payment.PAID, "");
    }

    /** A payment to it fails for the same reason. */
    public static CardScript rejected(CardReason reason) {
        return new CardScript(new Verification.Rejected(reason), 0, Payment.FAILED, reason.name());
    }

    public CardScript afterSilences(int count) {
        return new CardScript(answer, count, payment, reason);
    }

    public CardScript paying(Payment payment, String reason) {
        return new CardScript(answer, silences, payment, reason);
    }
}
