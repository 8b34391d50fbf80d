package cn.xinxintong.wage.card;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.Verification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Binds wage cards. A request is kept before the bank is asked: whatever happens then, it is settled by asking again under
 * its id. Thread-safe.
 */
public final class CardBinding {
    private final CardStore cards;
    private final BankDirectory directory;
    private final Function<BankCode, PartnerBank> banks;
    private final CardPolicy policy;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param banks gives the partner for each bank of the directory */
    public CardBinding(
            CardStore cards,
            BankDirectory directory,
            Function<BankCode, PartnerBank> banks,
            CardPolicy policy,
            Clock clock,
            Supplier<UUID> ids) {
        this.cards = cards;
        this.directory = directory;
        this.banks = banks;
        this.policy = policy;
        this.clock = clock;
        this.ids = ids;
    }

    /** Binds a first card, or another after all were refused. The card that is bound already is bound again by saying so. */
    public BindingDecision bind(Payee holder, CardEntry entry) {
        CardOnFile onFile = cards.of(holder.worker());
        Optional<WageCard> current = onFile.current();
        if (!current.isPresent() || isSame(current.get(), entry)) return request(holder, entry, onFile);
        return new BindingDecision.Refused(BindingDecision.Reason.CARD_ALREADY_BOUND);
    }

    /** Binds another card in the place of the one that is bound, which stays so until the new one's bank has said yes. */
    public BindingDecision change(Payee holder, CardEntry entry) {
        CardOnFile onFile = cards.of(holder.worker());
        if (onFile.current().isPresent()) return request(holder, entry, onFile);
        return new BindingDecision.Refused(BindingDecision.Reason.NO_CARD_BOUND);
    }

    private BindingDecision request(Payee holder, CardEntry entry, CardOnFile onFile) {
        Optional<CardRequest> bound = onFile.payable().filter(r -> r.card().equals(entry.card()));
        if (bound.isPresent()) return new BindingDecision.Bound(bound.get());
        if (isPending(onFile)) return pending(holder, entry, onFile.latest().request());
        Optional<BindingDecision> refusal = refusal(holder.worker(), entry);
        if (refusal.isPresent()) return refusal.get();
        Optional<BankDirectory.Issuer> issuer = directory.issuerOf(entry.card());
        BankCode bank = issuer.map(BankDirectory.Issuer::bank)
                .filter(code -> directory.bank(code).isPresent())
                .orElse(entry.bank());
        CardRequest request =
                new CardRequest(ids.get(), holder.worker(), bank, entry.card(), entry.mobile(), clock.instant());
        if (!cards.open(request, onFile)) {
            return pending(holder, entry, cards.of(holder.worker()).latest().request());
        }
        boolean debit = issuer.map(i -> i.kind() == CardKind.DEBIT).orElse(true);
        return debit ? ask(holder, request) : settle(request, new Verification.Rejected(CardReason.NOT_DEBIT));
    }

    /** The same again asks the bank again, under the same id; something else has to wait. */
    private BindingDecision pending(Payee holder, CardEntry entry, CardRequest open) {
        if (open.card().equals(entry.card())) return ask(holder, open);
        return new BindingDecision.Refused(BindingDecision.Reason.CARD_REQUEST_PENDING);
    }

    private Optional<BindingDecision> refusal(WorkerId worker, CardEntry entry) {
        if (!directory.bank(entry.bank()).isPresent()) {
            return Optional.of(new BindingDecision.Refused(BindingDecision.Reason.BANK_NOT_PARTNER));
        }
        if (cards.holderOf(entry.card()).filter(other -> !other.equals(worker)).isPresent()) {
            return Optional.of(new BindingDecision.Refused(BindingDecision.Reason.CARD_TAKEN));
        }
        Instant since = clock.instant().minus(policy.window());
        boolean many = cards.triesOf(worker, since) >= policy.triesOfWorker()
                || cards.triesOf(entry.card(), since) >= policy.triesOfCard();
        return many
                ? Optional.of(new BindingDecision.Refused(BindingDecision.Reason.TOO_MANY_TRIES, policy.window()))
                : Optional.empty();
    }

    /** Whatever comes of it, nobody else asks about the request at the same time. */
    private BindingDecision ask(Payee holder, CardRequest request) {
        Instant now = clock.instant();
        cards.askNextAt(request, now.plus(policy.patience(Duration.between(request.at(), now))));
        Verification answer = banks.apply(request.bank())
                .verifyCard(new CardVerification(
                        request.id(), holder.name(), holder.number(), request.card(), request.mobile()));
        return settle(request, answer);
    }

    private BindingDecision settle(CardRequest request, Verification answer) {
        if (answer instanceof Verification.Verified) {
            if (cards.settle(request, new CardState.Bound(clock.instant()))) return new BindingDecision.Bound(request);
            boolean taken = cards.holderOf(request.card())
                    .filter(holder -> !holder.equals(request.worker()))
                    .isPresent();
            if (taken) return settle(request, new Verification.Rejected(CardReason.CARD_TAKEN));
        } else if (answer instanceof Verification.Rejected no) {
            if (cards.settle(request, new CardState.Refused(no.reason(), clock.instant()))) {
                return new BindingDecision.Rejected(request, no.reason());
            }
        } else {
            return new BindingDecision.Pending(request);
        }
        return asItStands(request);
    }

    /** Somebody else was faster: his word counts. */
    private BindingDecision asItStands(CardRequest request) {
        return cards.of(request.worker()).history().stream()
                .filter(card -> card.request().id().equals(request.id()))
                .map(CardBinding::decision)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request that was kept is gone"));
    }

    private static BindingDecision decision(WageCard card) {
        if (card.state() instanceof CardState.Refused no)
            return new BindingDecision.Rejected(card.request(), no.reason());
        if (card.state() instanceof CardState.Suspended no)
            return new BindingDecision.Rejected(card.request(), no.reason());
        if (card.state() instanceof CardState.Pending) return new BindingDecision.Pending(card.request());
        return new BindingDecision.Bound(card.request());
    }

    /**
     * Asks the banks again about requests that it is time to ask about.
     *
     * @param holders gives each worker as he is verified now
     * @return what became of each that is settled now
     */
    public List<BindingDecision> askAgain(Function<WorkerId, Payee> holders, int limit) {
        return cards.toAskAbout(clock.instant(), limit).stream()
                .map(request -> ask(holders.apply(request.worker()), request))
                .filter(decision -> !(decision instanceof BindingDecision.Pending))
                .collect(Collectors.toList());
    }

    /**
     * The bank says that a card takes nothing any more: it is suspended if wages go to it now, under whatever request, and
     * refused if that request is still pending.
     *
     * @param told the request that the bank names
     * @return the request that this changed; empty if it changed none
     */
    public Optional<CardRequest> suspend(UUID told, CardReason reason) {
        Optional<CardRequest> named = cards.find(told);
        Instant now = clock.instant();
        Optional<CardRequest> refused = named.filter(r -> cards.settle(r, new CardState.Refused(reason, now)));
        if (refused.isPresent()) return refused;
        return named.flatMap(r -> cards.of(r.worker()).payable().filter(bound -> bound.card()
                        .equals(r.card())))
                .filter(bound -> cards.settle(bound, new CardState.Suspended(reason, now)));
    }

    /**
     * Nothing that a bank has said about the worker's cards counts any more, nor what one is still to say: until he has a card
     * verified again, no wages go to any.
     */
    public void hold(WorkerId worker, CardReason reason) {
        Instant now = clock.instant();
        for (WageCard card : cards.of(worker).history()) {
            if (card.state() instanceof CardState.Pending)
                cards.settle(card.request(), new CardState.Refused(reason, now));
            if (card.state() instanceof CardState.Bound)
                cards.settle(card.request(), new CardState.Suspended(reason, now));
        }
    }

    public CardOnFile of(WorkerId worker) {
        return cards.of(worker);
    }

    private static boolean isPending(CardOnFile onFile) {
        return !onFile.history().isEmpty() && onFile.latest().state() instanceof CardState.Pending;
    }

    private static boolean isSame(WageCard card, CardEntry entry) {
        return card.request().card().equals(entry.card());
    }
}
