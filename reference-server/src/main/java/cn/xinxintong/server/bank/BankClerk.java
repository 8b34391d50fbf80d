package cn.xinxintong.server.bank;

import cn.xinxintong.server.notices.Notices;
import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.card.BindingDecision;
import cn.xinxintong.wage.card.CardBinding;
import cn.xinxintong.wage.payroll.Payments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks the banks, again and again, about whatever is not settled. One round after the other. */
public final class BankClerk {
    private static final int BATCHES = 20;
    private static final int CARDS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Payments payments;
    private final CardBinding binding;
    private final Payees payees;
    private final Notices notices;
    private final Clock clock;
    private Instant lastAskedAboutCards = Instant.EPOCH;

    public BankClerk(Payments payments, CardBinding binding, Payees payees, Notices notices, Clock clock) {
        this.payments = payments;
        this.binding = binding;
        this.payees = payees;
        this.notices = notices;
        this.clock = clock;
    }

    /** One round. */
    public synchronized void work() {
        payments.advance(BATCHES);
        Instant now = clock.instant();
        if (Duration.between(lastAskedAboutCards, now).compareTo(PATIENCE) < 0) return;
        lastAskedAboutCards = now;
        for (BindingDecision decision : binding.askAgain(payees::payee, now.minus(PATIENCE), CARDS)) {
            if (decision instanceof BindingDecision.Bound bound) notices.cardBound(bound.request());
            if (decision instanceof BindingDecision.Rejected no) notices.cardRefused(no.request());
        }
    }
}
