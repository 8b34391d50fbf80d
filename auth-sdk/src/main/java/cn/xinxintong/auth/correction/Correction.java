package cn.xinxintong.auth.correction;

import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A case: something about a worker is said to be wrong.
 *
 * @param worker whose account it is about
 * @param openedBy the worker himself, or an officer
 * @param steps oldest first
 */
public record Correction(
        UUID id, WorkerId worker, Claim claim, Principal openedBy, Instant openedAt, List<Step> steps) {

    /** How far it is. Names are wire codes: never reused. */
    public enum State {
        SUBMITTED,
        /** The officer has seen the card, and a second member of staff has not agreed yet. */
        SEEN,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        public boolean isOpen() {
            return this == SUBMITTED || this == SEEN;
        }
    }

    public Correction {
        steps = List.copyOf(steps);
    }

    public State state() {
        return steps.isEmpty() ? State.SUBMITTED : last().to();
    }

    /** @throws IndexOutOfBoundsException if there is none yet */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Whose account the right number is already, as the officer found it; empty if nobody's. */
    public List<WorkerId> merges() {
        List<WorkerId> found = List.of();
        for (Step step : steps) if (!step.merges().isEmpty()) found = step.merges();
        return found;
    }

    /** All whom it is about: they hear of it, and each of them can stop it. */
    public List<WorkerId> concerns() {
        List<WorkerId> all = new ArrayList<>();
        all.add(worker);
        all.addAll(merges());
        return all;
    }

    Correction with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Correction(id, worker, claim, openedBy, openedAt, more);
    }
}
