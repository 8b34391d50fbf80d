package cn.xinxintong.server.bank;

import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.notices.Notices;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.wire.BankEventForm;
import cn.xinxintong.wage.card.CardBinding;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.payroll.EventOutcome;
import cn.xinxintong.wage.payroll.Payments;
import java.util.Optional;

/** Banks tell what happened. What they sent is believed by its signature alone, and answered once it is written down. */
public final class BankEventEndpoint {
    private static final int LARGEST_EVENT = 4 << 20;

    private final PartnerBanks banks;
    private final Payments payments;
    private final CardBinding binding;
    private final Notices notices;
    private final SqlBankEvents events;

    public BankEventEndpoint(
            PartnerBanks banks, Payments payments, CardBinding binding, Notices notices, SqlBankEvents events) {
        this.banks = banks;
        this.payments = payments;
        this.binding = binding;
        this.notices = notices;
        this.events = events;
    }

    public Route route() {
        return Route.post(
                        "/v1/bank/events",
                        Access.ANYONE,
                        "A bank's signed message: lines paid, failed or returned; a card suspended",
                        BankEventForm.class,
                        EventTakenForm.class,
                        this::take)
                .withBodyUpTo(LARGEST_EVENT)
                .itsOwnKey();
    }

    private Answer take(Request request) {
        Callback callback = banks.clearing().parse(request.raw());
        if (callback instanceof Callback.Refused no) throw Refusal.of(no.reason());
        BankEvent event = ((Callback.Genuine) callback).event();
        EventOutcome outcome = event instanceof BankEvent.LinesSettled settled
                ? payments.take(settled)
                : suspend((BankEvent.CardSuspended) event);
        events.record(event.id(), outcome);
        return Answer.ok(new EventTakenForm(event.id(), outcome.name()));
    }

    private EventOutcome suspend(BankEvent.CardSuspended event) {
        Optional<CardRequest> suspended = binding.suspend(event.requestId(), event.reason());
        suspended.ifPresent(notices::cardSuspended);
        return suspended.isPresent() ? EventOutcome.TAKEN : EventOutcome.UNKNOWN_SUBJECT;
    }
}
