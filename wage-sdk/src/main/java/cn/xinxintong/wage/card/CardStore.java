package cn.xinxintong.wage.card;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.BankCardNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps requests for cards and what became of them; nothing is changed or removed. Thread-safe; never returns null. */
public interface CardStore {

    /**
     * Keeps a request; false, and nothing is kept, as long as another one of the worker's is pending, or if anything became
     * of his requests since they were looked at.
     *
     * @param seen what {@link #of(WorkerId)} said when it was decided to make the request
     */
    boolean open(CardRequest request, CardOnFile seen);

    /**
     * Records the bank's word: {@link CardState.Bound} or {@link CardState.Refused} of a pending request,
     * {@link CardState.Suspended} of a bound one. False, and nothing changes, if the request does not stand so, or if it
     * is to be bound and another worker holds the card.
     */
    boolean settle(CardRequest request, CardState state);

    /** The worker's requests, newest first: the last that was opened, whatever its time. */
    CardOnFile of(WorkerId worker);

    Optional<CardRequest> find(UUID request);

    /** Whose wages go to that card now. */
    Optional<WorkerId> holderOf(BankCardNumber card);

    /** How many requests of the worker's there were at or after that instant. */
    int triesOf(WorkerId worker, Instant since);

    /** How many requests for that card there were at or after that instant, whoever made them. */
    int triesOf(BankCardNumber card, Instant since);

    /**
     * Pending requests that are to be asked about by now, the longest overdue first. One that nothing was said of is to be
     * asked about at its own time.
     */
    List<CardRequest> toAskAbout(Instant now, int limit);

    /** Says when a pending request is to be asked about next; nothing changes if it is settled. */
    void askNextAt(CardRequest request, Instant at);
}
