package cn.xinxintong.wage.card;

import cn.xinxintong.wage.bank.CardReason;
import java.time.Duration;

/** What became of asking for a card to be bound. */
public sealed interface BindingDecision {

    /** Wages go to this card from now on. */
    record Bound(CardRequest request) implements BindingDecision {}

    /** The bank has not said; it is asked again under the same id. */
    record Pending(CardRequest request) implements BindingDecision {}

    /** The bank said no. */
    record Rejected(CardRequest request, CardReason reason) implements BindingDecision {}

    /**
     * No bank was asked and nothing was kept.
     *
     * @param retryAfter how long to wait; zero where there is nothing to wait for
     */
    record Refused(Reason reason, Duration retryAfter) implements BindingDecision {
        Refused(Reason reason) {
            this(reason, Duration.ZERO);
        }
    }

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        BANK_NOT_PARTNER,
        /** A card is bound already: it can be changed. */
        CARD_ALREADY_BOUND,
        /** No card is bound that could be changed. */
        NO_CARD_BOUND,
        /** Another request is with a bank: it has to be settled first. */
        CARD_REQUEST_PENDING,
        /** Another worker's wages go to this card. One card, one person (人社部发〔2021〕53号). */
        CARD_TAKEN,
        TOO_MANY_TRIES
    }
}
