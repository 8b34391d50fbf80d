package cn.xinxintong.server.bank;

import cn.xinxintong.server.notices.Notices;
import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.card.BindingDecision;
import cn.xinxintong.wage.card.CardBinding;
import cn.xinxintong.wage.payroll.Payments;

/** Asks the banks, again and again, about whatever is not settled. One round after the other. */
public final class BankClerk {
    private static final int BATCHES = 20;
    private static final int CARDS = 50;

    private final Payments payments;
    private final CardBinding binding;
    private final Payees payees;
    private final Notices notices;

    public BankClerk(Payments payments, CardBinding binding, Payees payees, Notices notices) {
        this.payments = payments;
        this.binding = binding;
        this.payees = payees;
        this.notices = notices;
    }

    /** One round. */
    public synchronized void work() {
        payments.advance(BATCHES);
        for (BindingDecision decision : binding.askAgain(payees::payee, CARDS)) {
            if (decision instanceof BindingDecision.Bound bound) notices.cardBound(bound.request());
            if (decision instanceof BindingDecision.Rejected no) notices.cardRefused(no.request());
        }
    }
}
