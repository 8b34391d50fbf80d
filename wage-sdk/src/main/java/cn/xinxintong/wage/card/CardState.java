package cn.xinxintong.wage.card;

import cn.xinxintong.wage.bank.CardReason;
import java.time.Instant;

/** What became of a request. */
public sealed interface CardState {

    /** The bank has not said. */
    record Pending() implements CardState {}

    /** Wages go there, until a later request is bound. */
    record Bound(Instant since) implements CardState {}

    /** The bank said no. */
    record Refused(CardReason reason, Instant at) implements CardState {}

    /** It was bound, and the bank says that it can take nothing any more. */
    record Suspended(CardReason reason, Instant since) implements CardState {}
}
