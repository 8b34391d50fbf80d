package cn.xinxintong.wage.bank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that a bank tells by itself. */
public sealed interface BankEvent {

    /** The bank's id of the event: sent again, it is the same one. */
    String id();

    /** Payments of a batch came to an end. Events may come twice, late, and in any order. */
    record LinesSettled(String id, BatchNumber batch, List<LineResult> results) implements BankEvent {
        public LinesSettled {
            results = List.copyOf(results);
        }
    }

    /**
     * A card that the bank had verified can take no wages any more.
     *
     * @param requestId under which it was verified
     */
    record CardSuspended(String id, UUID requestId, CardReason reason, Instant at) implements BankEvent {}
}
