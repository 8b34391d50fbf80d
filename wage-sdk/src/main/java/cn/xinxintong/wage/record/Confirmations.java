package cn.xinxintong.wage.record;

import cn.xinxintong.identity.WorkerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Workers say of a wage that came whether it is right. Thread-safe. */
public final class Confirmations {
    private final WageStore wages;
    private final ConfirmationStore confirmations;
    private final Duration open;
    private final Clock clock;

    /** @param open how long after it was paid something can be said of a wage */
    public Confirmations(WageStore wages, ConfirmationStore confirmations, Duration open, Clock clock) {
        this.wages = wages;
        this.confirmations = confirmations;
        this.open = open;
        this.clock = clock;
    }

    /** That it is right. */
    public ConfirmationDecision confirm(WorkerId worker, LineId wage) {
        return say(worker, wage, new Confirmation.Confirmed(clock.instant()));
    }

    /**
     * That it is not.
     *
     * @throws IllegalArgumentException if he gives no reason
     */
    public ConfirmationDecision object(WorkerId worker, LineId wage, String reason) {
        if (reason.trim().isEmpty()) throw new IllegalArgumentException("an objection has a reason");
        return say(worker, wage, new Confirmation.Objected(reason.trim(), clock.instant()));
    }

    private ConfirmationDecision say(WorkerId worker, LineId id, Confirmation confirmation) {
        Optional<Wage> wage = wages.find(worker, id);
        if (!wage.isPresent()) return refused(ConfirmationDecision.Reason.WAGE_NOT_FOUND);
        Optional<Confirmation> said = confirmations.find(worker, id);
        if (said.isPresent()) return again(wage.get(), said.get(), confirmation);
        if (wage.get().state() != Wage.State.PAID) return refused(ConfirmationDecision.Reason.WAGE_NOT_PAID);
        if (!clock.instant().isBefore(until(wage.get()))) {
            return refused(ConfirmationDecision.Reason.CONFIRMATION_CLOSED);
        }
        if (confirmations.add(worker, id, confirmation)) {
            return new ConfirmationDecision.Kept(wage.get(), confirmation);
        }
        return confirmations
                .find(worker, id)
                .map(first -> again(wage.get(), first, confirmation))
                .orElseThrow(() -> new IllegalStateException("a confirmation that was kept is gone"));
    }

    private static ConfirmationDecision again(Wage wage, Confirmation first, Confirmation second) {
        return first.getClass() == second.getClass()
                ? new ConfirmationDecision.Kept(wage, first)
                : refused(ConfirmationDecision.Reason.WAGE_ANSWERED);
    }

    private static ConfirmationDecision refused(ConfirmationDecision.Reason reason) {
        return new ConfirmationDecision.Refused(reason);
    }

    /** What he said of it. */
    public Optional<Confirmation> of(Wage wage) {
        return confirmations.find(wage.worker(), wage.id());
    }

    /** Until when something can be said of a wage that was paid. */
    public Instant until(Wage wage) {
        return wage.paidAt().map(paid -> paid.plus(open)).orElse(Instant.MAX);
    }
}
