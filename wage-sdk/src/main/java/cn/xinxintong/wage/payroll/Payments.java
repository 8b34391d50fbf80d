package cn.xinxintong.wage.payroll;

import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BankUnavailableException;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.ResultPage;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardStore;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.Settlement;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.record.WageNews;
import cn.xinxintong.wage.record.WageStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends batches to their banks and writes down what becomes of them. A batch goes out under one number for ever; where the
 * outcome of a call is not known, the bank is asked before anything is sent again. The process may be killed between any two
 * steps. Thread-safe.
 */
public final class Payments {
    private final Ports ports;
    private final Function<BankCode, PartnerBank> banks;
    private final PaymentPolicy policy;
    private final AllOrNothing together;
    private final Clock clock;

    /** What payments stand on. */
    public record Ports(
            PayrollStore sheets, BatchStore batches, WageStore wages, CardStore cards, Payees payees, WageNews news) {}

    public Payments(
            Ports ports,
            Function<BankCode, PartnerBank> banks,
            PaymentPolicy policy,
            AllOrNothing together,
            Clock clock) {
        this.ports = ports;
        this.banks = banks;
        this.policy = policy;
        this.together = together;
        this.clock = clock;
    }

    /**
     * Looks after the batches whose turn it is, one after the other: sends what was not sent, asks about what is unknown,
     * fetches results that no callback brought. One that fails does not keep the others waiting: the failure is thrown in
     * the end.
     *
     * @return how many were looked after
     */
    public int advance(int limit) {
        List<RuntimeException> failures = new ArrayList<>();
        int looked = 0;
        for (; looked < limit; looked++) {
            Instant now = clock.instant();
            List<Batch> next = ports.batches().take(now, now.plus(policy.turn()), 1);
            if (next.isEmpty()) break;
            try {
                lookAfter(next.get(0));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (failures.isEmpty()) return looked;
        RuntimeException first = failures.get(0);
        failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
        throw first;
    }

    private void lookAfter(Batch batch) {
        SubmittedSheet sheet = submitted(batch);
        PartnerBank bank = banks.apply(sheet.from().bank());
        try {
            switch (batch.phase()) {
                case TO_SEND -> sendFirst(batch, sheet, bank);
                case UNCERTAIN, WITH_BANK -> ask(batch, sheet, bank);
                case SETTLED -> {} // nothing more to ask
            }
        } catch (BankUnavailableException e) {
            step(batch, batch.phase());
        }
    }

    /** That it may have been sent is written down before it is; the turn goes on meanwhile. */
    private void sendFirst(Batch batch, SubmittedSheet sheet, PartnerBank bank) {
        Instant endOfTurn = clock.instant().plus(policy.turn());
        ports.batches().step(batch.number(), Batch.Phase.UNCERTAIN, endOfTurn);
        send(new Batch(batch.number(), batch.sheet(), Batch.Phase.UNCERTAIN, 0), sheet, bank);
    }

    private void send(Batch batch, SubmittedSheet sheet, PartnerBank bank) {
        Submission said = bank.submit(payBatch(sheet));
        if (said instanceof Submission.Accepted) step(batch, Batch.Phase.WITH_BANK);
        else if (said instanceof Submission.Rejected no && no.reason() != Submission.Reason.NUMBER_REUSED) {
            reject(batch, sheet, no.reason().name());
        } else step(batch, Batch.Phase.UNCERTAIN);
    }

    /** What the bank once said it has is not sent again, though it should not find it any more. */
    private void ask(Batch batch, SubmittedSheet sheet, PartnerBank bank) {
        BatchState state = bank.query(batch.number());
        switch (state) {
            case NOT_FOUND -> {
                if (batch.phase() == Batch.Phase.UNCERTAIN) send(batch, sheet, bank);
                else step(batch, Batch.Phase.WITH_BANK);
            }
            case REJECTED -> reject(batch, sheet, state.name());
            case ACCEPTED, PROCESSING, PARTLY_PAID, PAID -> collect(batch, sheet, bank);
        }
    }

    private void collect(Batch batch, SubmittedSheet sheet, PartnerBank bank) {
        for (String cursor = ""; ; ) {
            ResultPage page = bank.results(batch.number(), cursor);
            together.run(() -> settle(sheet, page.items()));
            cursor = page.next();
            if (page.isLast()) break;
        }
        step(batch, isSettled(sheet) ? Batch.Phase.SETTLED : Batch.Phase.WITH_BANK);
    }

    private void reject(Batch batch, SubmittedSheet sheet, String reason) {
        Instant now = clock.instant();
        List<LineResult> failures = new ArrayList<>();
        for (int no = 1; no <= sheet.lines().size(); no++) {
            failures.add(new LineResult(no, LineResult.Outcome.FAILED, now, "", reason));
        }
        together.run(() -> {
            settle(sheet, failures);
            step(batch, Batch.Phase.SETTLED);
        });
    }

    private PayBatch payBatch(SubmittedSheet sheet) {
        List<PayOrder> orders = new ArrayList<>();
        for (SubmittedLine submitted : sheet.lines()) {
            PayrollLine line = submitted.line();
            CardRequest card = ports.cards().find(submitted.card()).orElseThrow(Payments::gone);
            orders.add(new PayOrder(
                    orders.size() + 1,
                    ports.payees().payee(line.worker()).name(),
                    card.card(),
                    line.slip().amount(),
                    sheet.draft().month(),
                    sheet.draft().month() + " 工资"));
        }
        return new PayBatch(sheet.batch(), sheet.from(), orders);
    }

    /** Writes down what a genuine event says. */
    public EventOutcome take(BankEvent.LinesSettled event) {
        Optional<Batch> batch = ports.batches().find(event.batch());
        if (!batch.isPresent()) return EventOutcome.UNKNOWN_SUBJECT;
        SubmittedSheet sheet = submitted(batch.get());
        int lines = sheet.lines().size();
        if (event.results().stream().anyMatch(r -> r.lineNo() < 1 || r.lineNo() > lines)) {
            return EventOutcome.UNKNOWN_SUBJECT;
        }
        EventOutcome[] outcome = {EventOutcome.REPEATED};
        together.run(() -> {
            outcome[0] = settle(sheet, event.results());
            if (isSettled(sheet)) step(batch.get(), Batch.Phase.SETTLED);
        });
        return outcome[0];
    }

    private EventOutcome settle(SubmittedSheet sheet, List<LineResult> results) {
        List<EventOutcome> outcomes = new ArrayList<>(List.of(EventOutcome.REPEATED));
        for (LineResult result : results) {
            outcomes.add(settle(sheet.lines().get(result.lineNo() - 1).line(), result));
        }
        if (outcomes.contains(EventOutcome.CONTRADICTS)) return EventOutcome.CONTRADICTS;
        return outcomes.contains(EventOutcome.TAKEN) ? EventOutcome.TAKEN : EventOutcome.REPEATED;
    }

    private EventOutcome settle(PayrollLine line, LineResult result) {
        Settlement settlement = new Settlement(line.id(), line.slip().amount(), result);
        List<WageEntry> known = new ArrayList<>();
        List<WageEntry> added = ports.wages().post(line.worker(), line.id(), before -> {
            known.addAll(before);
            return settlement.after(before);
        });
        if (added.isEmpty()) {
            return settlement.contradicts(known) ? EventOutcome.CONTRADICTS : EventOutcome.REPEATED;
        }
        tell(ports.wages().find(line.worker(), line.id()).orElseThrow(Payments::gone), added);
        return EventOutcome.TAKEN;
    }

    /** The last of the entries is the news: whoever hears that his wage came back need not hear first that it came. */
    private void tell(Wage wage, List<WageEntry> added) {
        EntryKind kind = added.get(added.size() - 1).kind();
        if (kind == EntryKind.PAID) ports.news().paid(wage);
        if (kind == EntryKind.FAILED) ports.news().failed(wage);
        if (kind == EntryKind.RETURNED) ports.news().returned(wage);
    }

    private boolean isSettled(SubmittedSheet sheet) {
        return ports.wages().pendingOf(sheet.draft().id()) == 0;
    }

    private void step(Batch batch, Batch.Phase phase) {
        int looks = batch.phase() == phase ? batch.looks() + 1 : 0;
        ports.batches().step(batch.number(), phase, clock.instant().plus(policy.after(looks)));
    }

    private SubmittedSheet submitted(Batch batch) {
        PayrollSheet sheet = ports.sheets().find(batch.sheet()).orElseThrow(Payments::gone);
        return sheet instanceof PaidSheet paid ? paid.submitted() : (SubmittedSheet) sheet;
    }

    private static IllegalStateException gone() {
        return new IllegalStateException("what a batch stands on is gone");
    }
}
