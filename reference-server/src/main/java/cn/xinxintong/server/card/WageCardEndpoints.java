package cn.xinxintong.server.card;

import cn.xinxintong.auth.Account;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.http.Words;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.card.BankDirectory;
import cn.xinxintong.wage.card.BindingDecision;
import cn.xinxintong.wage.card.CardBinding;
import cn.xinxintong.wage.card.CardEntry;
import cn.xinxintong.wage.wire.BankForm;
import cn.xinxintong.wage.wire.NewWageCardForm;
import cn.xinxintong.wage.wire.WageCardForm;
import java.util.List;
import java.util.function.Consumer;

/** A worker binds and changes the card that his wages go to. Nobody else can. */
public final class WageCardEndpoints {
    private final CardBinding binding;
    private final BankDirectory directory;
    private final Consents consents;
    private final Consumer<Request> proof;
    private final WageCardForms forms;

    /** @param proof refuses whoever has not shown a short while ago that it is he */
    public WageCardEndpoints(
            CardBinding binding,
            BankDirectory directory,
            Consents consents,
            Consumer<Request> proof,
            Words cardReasons) {
        this.proof = proof;
        this.binding = binding;
        this.directory = directory;
        this.consents = consents;
        this.forms = new WageCardForms(directory, cardReasons);
    }

    public List<Route> routes() {
        return List.of(
                Route.list("/v1/banks", Access.ANYONE, "The banks that take part", BankForm.class, this::banks),
                Route.get(
                        "/v1/me/wage-card",
                        Access.WORKER,
                        "The card my wages go to, and where it stands",
                        WageCardForm.class,
                        this::mine),
                Route.post(
                                "/v1/me/wage-card",
                                Access.WORKER,
                                "Bind a card: my bank is asked whether it is mine",
                                NewWageCardForm.class,
                                WageCardForm.class,
                                this::bind)
                        .aroundACall(),
                Route.post(
                                "/v1/me/wage-card/changes",
                                Access.WORKER,
                                "Bind another card in the place of the one that is bound, after a step-up",
                                NewWageCardForm.class,
                                WageCardForm.class,
                                this::change)
                        .aroundACall());
    }

    private Answer banks(Request request) {
        return Answer.ok(request.page(directory.banks().stream()
                .map(bank -> new BankForm(bank.code().digits(), bank.name()))
                .toList()));
    }

    private Answer mine(Request request) {
        return Answer.ok(forms.of(binding.of(request.worker().worker()), request.language()));
    }

    private Answer bind(Request request) {
        CardEntry entry = entry(request);
        return answer(request, binding.bind(holder(request), entry));
    }

    private Answer change(Request request) {
        request.body(NewWageCardForm.class); // what is wrong with it is told first
        proof.accept(request);
        CardEntry entry = entry(request);
        return answer(request, binding.change(holder(request), entry));
    }

    private Answer answer(Request request, BindingDecision decision) {
        if (decision instanceof BindingDecision.Refused no) {
            throw Refusal.ofTries(no.reason(), 0, no.retryAfter());
        }
        return new Answer(201, forms.of(binding.of(request.worker().worker()), request.language()));
    }

    /** What he typed; with it he agrees to the terms of card binding. */
    private CardEntry entry(Request request) {
        NewWageCardForm form = request.body(NewWageCardForm.class);
        Account account = request.worker();
        if (!account.realName().isVerified()) throw Refusal.of(ProblemCode.REAL_NAME_NOT_VERIFIED);
        if (!BankCode.isValid(form.bankCode())) throw Refusal.of(ProblemCode.BANK_NOT_PARTNER);
        if (!consents.isCurrent(Purpose.CARD_BINDING, form.agreementVersion())) {
            throw Refusal.of(ProblemCode.AGREEMENT_OUTDATED);
        }
        consents.give(account.worker(), Purpose.CARD_BINDING, form.agreementVersion(), Recipient.PLATFORM);
        return new CardEntry(
                new BankCode(form.bankCode()),
                BankCardNumber.parse(form.cardNumber()),
                MobileNumber.parse(form.mobile()));
    }

    private static Payee holder(Request request) {
        Account account = request.worker();
        return new Payee(account.worker(), account.name(), account.number());
    }
}
