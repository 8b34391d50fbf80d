package cn.xinxintong.sandboxbank;

import cn.xinxintong.sandboxbank.Entry.AccountOpened;
import cn.xinxintong.sandboxbank.Entry.BatchRefused;
import cn.xinxintong.sandboxbank.Entry.BatchTaken;
import cn.xinxintong.sandboxbank.Entry.CardAsked;
import cn.xinxintong.sandboxbank.Entry.CardSuspended;
import cn.xinxintong.sandboxbank.Entry.EventAnswered;
import cn.xinxintong.sandboxbank.Entry.Line;
import cn.xinxintong.sandboxbank.Entry.LinesSettled;
import cn.xinxintong.wage.bank.Submission.Reason;
import cn.xinxintong.wage.bank.wire.BankEventForm;
import cn.xinxintong.wage.bank.wire.BatchStateForm;
import cn.xinxintong.wage.bank.wire.LineResultForm;
import cn.xinxintong.wage.bank.wire.LineResultForm.Outcome;
import cn.xinxintong.wage.bank.wire.SubmissionForm;
import cn.xinxintong.wire.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * Everything that the bank knows. It changes by an entry alone, and an entry is in the journal before it changes anything;
 * so what is known after a crash is what was known before it. Thread-safe.
 */
final class Books {
    /** What is in a special account on its first use: 100 million yuan. */
    static final long OPENING_BALANCE_FEN = 10_000_000_000L;

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final int LINES_AT_ONCE = 200;

    private final Journal journal;
    private final Clock clock;
    private final Ledger ledger = new Ledger();
    private final CardFile cards = new CardFile();
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final Map<String, BatchRefused> refused = new LinkedHashMap<>();
    private final Set<Batch> unfinished = new LinkedHashSet<>();
    private final Map<String, BankEventForm> events = new LinkedHashMap<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private long serials;

    Books(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        journal.replay().forEach(this::apply);
    }

    private void happened(Entry entry) {
        journal.append(entry);
        apply(entry);
        notifyAll();
    }

    private void apply(Entry entry) {
        if (entry instanceof CardAsked asked) cards.apply(asked);
        else if (entry instanceof AccountOpened opened) ledger.open(opened.account(), opened.balanceFen());
        else if (entry instanceof BatchTaken taken) applyTaken(taken);
        else if (entry instanceof BatchRefused no) refused.put(no.number(), no);
        else if (entry instanceof LinesSettled settled) applySettled(settled);
        else if (entry instanceof CardSuspended suspended) applySuspended(suspended);
        else if (entry instanceof EventAnswered answered) unanswered.remove(answered.event());
    }

    private void applyTaken(BatchTaken taken) {
        Batch batch = new Batch(taken);
        batches.put(taken.number(), batch);
        unfinished.add(batch);
        ledger.hold(taken.account(), Batch.total(taken.lines()));
    }

    private void applySettled(LinesSettled settled) {
        Batch batch = known(settled.batch());
        String account = batch.taken().account();
        for (LineResultForm result : settled.results()) {
            long fen = batch.line(result.lineNo()).amountFen();
            if (result.outcome() == Outcome.PAID) ledger.pay(account, fen);
            if (result.outcome() == Outcome.FAILED) ledger.release(account, fen);
            if (result.outcome() == Outcome.RETURNED) ledger.takeBack(account, fen);
            batch.apply(result);
            serials++;
        }
        if (nextFor(batch).isEmpty()) unfinished.remove(batch);
        tell(BankEventForm.linesSettled(settled.event(), settled.batch(), settled.results()));
    }

    private void applySuspended(CardSuspended suspended) {
        cards.suspend(suspended.card());
        unfinished.removeIf(batch -> nextFor(batch).isEmpty());
        tell(BankEventForm.cardSuspended(suspended.event(), suspended.requestId(), suspended.reason(), suspended.at()));
    }

    private void tell(BankEventForm event) {
        events.put(event.id(), event);
        unanswered.add(event.id());
    }

    /** Answers a question about a card; empty if its id stands for another question. */
    synchronized Optional<CardAsked> ask(CardQuestion question) {
        if (cards.isOther(question)) return Optional.empty();
        CardAsked asked = cards.ask(question);
        if (!cards.isKnown(asked)) happened(asked);
        return Optional.of(asked);
    }

    /** What taking a batch came to; {@code first} if its number was new. */
    record Taking(SubmissionForm answer, boolean first) {}

    /** Takes a batch, or does not. A number is used up by either. */
    synchronized Taking take(Order order) {
        Optional<String> before = Optional.ofNullable(batches.get(order.number()))
                .map(batch -> batch.taken().content())
                .or(() -> Optional.ofNullable(refused.get(order.number())).map(BatchRefused::content));
        if (before.isPresent() && !before.get().equals(order.content())) {
            return new Taking(rejected(Reason.NUMBER_REUSED.name()), false);
        }
        if (before.isEmpty()) decide(order);
        BatchRefused no = refused.get(order.number());
        SubmissionForm answer =
                no == null ? new SubmissionForm(SubmissionForm.State.ACCEPTED, null) : rejected(no.reason());
        return new Taking(answer, before.isEmpty());
    }

    private static SubmissionForm rejected(String reason) {
        return new SubmissionForm(SubmissionForm.State.REJECTED, reason);
    }

    private void decide(Order order) {
        if (!order.totalsAgree()) {
            refuse(order, Reason.TOTALS_DIFFER);
            return;
        }
        if (!ledger.knows(order.account())) happened(new AccountOpened(order.account(), OPENING_BALANCE_FEN));
        if (Batch.total(order.lines()) > ledger.free(order.account())) refuse(order, Reason.INSUFFICIENT_FUNDS);
        else happened(new BatchTaken(order.number(), order.content(), order.account(), order.lines(), now()));
    }

    private void refuse(Order order, Reason reason) {
        happened(new BatchRefused(order.number(), order.content(), reason.name(), now()));
    }

    /** Does the next piece of work there is; the event that it made, or empty if there is none to do. */
    synchronized Optional<String> work() {
        for (Batch batch : unfinished) {
            Optional<Entry> next = nextFor(batch);
            if (next.isEmpty()) continue;
            happened(next.get());
            return Optional.of(eventOf(next.get()));
        }
        return Optional.empty();
    }

    private static String eventOf(Entry entry) {
        return entry instanceof LinesSettled settled ? settled.event() : ((CardSuspended) entry).event();
    }

    private Optional<Entry> nextFor(Batch batch) {
        List<Line> open = batch.open(LINES_AT_ONCE);
        if (!open.isEmpty()) return Optional.of(settled(batch, open, this::payment));
        List<Line> back = batch.toReturn(LINES_AT_ONCE);
        if (!back.isEmpty()) return Optional.of(settled(batch, back, line -> Outcome.RETURNED));
        return batch.last().stream()
                .filter(line -> !cards.isSuspended(line.card()))
                .flatMap(line -> suspension(line).stream())
                .findFirst();
    }

    private Entry settled(Batch batch, List<Line> lines, Function<Line, Outcome> outcome) {
        List<LineResultForm> results = new ArrayList<>();
        for (Line line : lines) {
            Outcome of = outcome.apply(line);
            String serial = "SB" + (100_000_000 + serials + results.size());
            String reason = of == Outcome.PAID ? null : Ending.reason(line.lastFour());
            results.add(new LineResultForm(line.lineNo(), of, now(), serial, reason));
        }
        return new LinesSettled(newId(), batch.taken().number(), results);
    }

    private Outcome payment(Line line) {
        boolean fails = Ending.payment(line.lastFour()) == Ending.Payment.FAILED || cards.isSuspended(line.card());
        return fails ? Outcome.FAILED : Outcome.PAID;
    }

    private Optional<Entry> suspension(Line line) {
        return cards.verifiedUnder(line.card())
                .map(id -> new CardSuspended(newId(), id, line.card(), Ending.reason(line.lastFour()), now()));
    }

    /** Ids differ between two banks with a journal each: the platform takes the same id for the same event. */
    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(BEIJING);
    }

    synchronized Optional<BatchStateForm> state(String number) {
        if (refused.containsKey(number)) {
            return Optional.of(new BatchStateForm(number, BatchStateForm.State.REJECTED));
        }
        return Optional.ofNullable(batches.get(number)).map(batch -> new BatchStateForm(number, batch.state()));
    }

    synchronized Optional<Page<LineResultForm>> results(String number, int after) {
        if (refused.containsKey(number)) return Optional.of(Page.whole(List.of()));
        return Optional.ofNullable(batches.get(number)).map(batch -> batch.results(after));
    }

    private Batch known(String number) {
        Batch batch = batches.get(number);
        if (batch == null) throw new IllegalStateException("the journal settles a batch that it does not have");
        return batch;
    }

    /** What is not yet paid out of the account, or what it is going to be opened with. */
    synchronized long balance(String account) {
        return ledger.knows(account) ? ledger.balance(account) : OPENING_BALANCE_FEN;
    }

    synchronized TreeMap<String, Long> accounts() {
        return ledger.specialAccounts();
    }

    synchronized long ledgerSum() {
        return ledger.sum();
    }

    synchronized long paidOut() {
        return ledger.paidOut();
    }

    /** The latest batches, the last one first. */
    synchronized List<BatchLine> latest(int most) {
        List<BatchLine> all = new ArrayList<>();
        for (Batch batch : batches.values()) {
            BatchTaken taken = batch.taken();
            all.add(0, new BatchLine(taken, batch.state(), Batch.total(taken.lines())));
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    /** A batch in a list. */
    record BatchLine(BatchTaken taken, BatchStateForm.State state, long totalFen) {}

    synchronized List<BankEventForm> events() {
        return List.copyOf(events.values());
    }

    synchronized List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    synchronized Optional<BankEventForm> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    synchronized void answered(String event) {
        if (unanswered.contains(event)) happened(new EventAnswered(event));
    }

    /** Waits until every line is settled and every event answered; false if that takes longer. */
    synchronized boolean awaitQuiet(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!unfinished.isEmpty() || !unanswered.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    synchronized void close() {
        journal.close();
    }
}
