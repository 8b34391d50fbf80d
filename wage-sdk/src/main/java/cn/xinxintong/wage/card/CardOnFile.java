package cn.xinxintong.wage.card;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Where a worker stands with his wage card.
 *
 * @param history all his requests, newest first
 */
public record CardOnFile(List<WageCard> history) {

    /** In one word. Names are wire codes: never reused. */
    public enum Standing {
        /** He never asked for one. */
        NONE,
        PENDING,
        BOUND,
        /** None is bound, and the last that he asked for was refused. */
        REFUSED,
        /** One is bound and stays so while the bank of the next has not said. */
        CHANGE_PENDING,
        /** The one that is bound takes nothing: he is to bind another. */
        SUSPENDED
    }

    public CardOnFile {
        history = List.copyOf(history);
    }

    public Standing standing() {
        if (history.isEmpty()) return Standing.NONE;
        boolean open = latest().state() instanceof CardState.Pending;
        Optional<WageCard> current = current();
        if (!current.isPresent()) return open ? Standing.PENDING : Standing.REFUSED;
        if (open) return Standing.CHANGE_PENDING;
        return current.get().state() instanceof CardState.Suspended ? Standing.SUSPENDED : Standing.BOUND;
    }

    /** The card that wages would go to, though it may be suspended. */
    public Optional<WageCard> current() {
        return history.stream().filter(WageCard::wasBound).findFirst();
    }

    /** The card that wages go to now. */
    public Optional<CardRequest> payable() {
        return current().filter(card -> card.state() instanceof CardState.Bound).map(WageCard::request);
    }

    /** @throws NoSuchElementException if he never asked for one */
    public WageCard latest() {
        return history.stream().findFirst().orElseThrow(NoSuchElementException::new);
    }
}
