package cn.xinxintong.wage.bank.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xinxintong.money.Money;
import cn.xinxintong.wage.bank.AccountSnapshot;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.BankUnavailableException;
import cn.xinxintong.wage.bank.BatchNumber;
import cn.xinxintong.wage.bank.BatchState;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.LineResult;
import cn.xinxintong.wage.bank.LineResult.Outcome;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.PayBatch;
import cn.xinxintong.wage.bank.PayOrder;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.ResultPage;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.Submission;
import cn.xinxintong.wage.bank.Verification;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A bank in memory that does as the test says. It pays when it is told to ({@link #settle}), keeps accounts, and hands out
 * its messages in order, shuffled or twice. Cards end as at the sandbox bank unless {@link #onCard} says otherwise.
 * Thread-safe.
 */
public final class InMemoryBank implements PartnerBank {
    /** What is in an account when the bank first hears of it: 100 million yuan. */
    public static final Money OPENING_BALANCE = Money.ofFen(10_000_000_000L);

    private static final int PAGE = 500;

    /** What happens to one call. */
    public enum Fault {
        /** The bank never gets it. */
        LOST_ON_THE_WAY,
        /** The bank does as asked, and its answer gets lost. */
        ANSWER_LOST
    }

    private final Clock clock;
    private final Map<String, CardScript> scripts = new HashMap<>();
    private final Deque<Fault> verificationFaults = new ArrayDeque<>();
    private final Deque<Fault> submissionFaults = new ArrayDeque<>();
    private final Map<UUID, Integer> asked = new HashMap<>();
    private final Map<String, CardVerification> verified = new HashMap<>();
    private final Set<String> suspended = new HashSet<>();
    private final Map<BatchNumber, PayBatch> batches = new LinkedHashMap<>();
    private final Map<BatchNumber, Submission.Reason> rejected = new HashMap<>();
    private final Map<BatchNumber, TreeMap<Integer, LineResult>> results = new HashMap<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final List<BankEvent> events = new ArrayList<>();
    private final Map<String, BankEvent> sent = new HashMap<>();
    private final Set<String> parsed = new HashSet<>();
    private int handedOut;
    private int unavailable;
    private int serial;

    public InMemoryBank(Clock clock) {
        this.clock = clock;
        onCard("1001", CardScript.rejected(CardReason.NAME_MISMATCH));
        onCard("1002", CardScript.rejected(CardReason.CARD_CLOSED));
        onCard("1003", CardScript.rejected(CardReason.NOT_DEBIT));
        onCard("1004", CardScript.verified().afterSilences(1));
        onCard("1005", CardScript.verified().paying(CardScript.Payment.RETURNED, "ACCOUNT_CLOSED"));
        onCard("1007", CardScript.verified().afterSilences(2));
        onCard("1008", CardScript.verified().paying(CardScript.Payment.FAILED, "ACCOUNT_FROZEN"));
        onCard("1009", CardScript.rejected(CardReason.MOBILE_MISMATCH));
        onCard("1010", CardScript.rejected(CardReason.CLASS_LIMIT));
        onCard("1012", CardScript.verified().paying(CardScript.Payment.THE_LAST, ""));
    }

    /** What happens from now on to cards with this ending. */
    public synchronized void onCard(String lastFour, CardScript script) {
        scripts.put(lastFour, script);
    }

    /** The next verification goes wrong; called again, the one after it. */
    public synchronized void nextVerification(Fault fault) {
        verificationFaults.add(fault);
    }

    /** The next submission goes wrong; called again, the one after it. */
    public synchronized void nextSubmission(Fault fault) {
        submissionFaults.add(fault);
    }

    /** So many of the next questions that move no money get no answer. */
    public synchronized void unavailableFor(int questions) {
        unavailable = questions;
    }

    /** From now on the account holds so much. */
    public synchronized void hasInAccount(SpecialAccount account, Money balance) {
        balances.put(account.number(), balance.fen());
    }

    public synchronized Money balance(SpecialAccount account) {
        return Money.ofFen(balances.getOrDefault(account.number(), OPENING_BALANCE.fen()));
    }

    @Override
    public synchronized Verification verifyCard(CardVerification question) {
        Fault fault = verificationFaults.poll();
        if (fault == Fault.LOST_ON_THE_WAY) return new Verification.Unknown();
        CardScript script = script(question.card().lastFour());
        int times = asked.merge(question.requestId(), 1, Integer::sum);
        if (times <= script.silences()) return new Verification.Unknown();
        Verification answer = answer(question, script);
        return fault == null ? answer : new Verification.Unknown();
    }

    private Verification answer(CardVerification question, CardScript script) {
        if (!(script.answer() instanceof Verification.Verified)) return script.answer();
        CardVerification before = verified.putIfAbsent(question.card().digits(), question);
        boolean another = before != null && !before.number().equals(question.number());
        return another ? new Verification.Rejected(CardReason.NAME_MISMATCH) : script.answer();
    }

    @Override
    public synchronized Submission submit(PayBatch batch) {
        Fault fault = submissionFaults.poll();
        if (fault == Fault.LOST_ON_THE_WAY) return new Submission.Unknown();
        boolean first = !batches.containsKey(batch.number());
        Submission answer = take(batch);
        boolean silent = first
                && batch.orders().stream().anyMatch(o -> o.card().lastFour().equals("1011"));
        return fault == null && !silent ? answer : new Submission.Unknown();
    }

    private Submission take(PayBatch batch) {
        PayBatch before = batches.putIfAbsent(batch.number(), batch);
        if (before != null && !before.equals(batch)) return new Submission.Rejected(Submission.Reason.NUMBER_REUSED);
        if (before == null && batch.total().compareTo(free(batch.from())) > 0) {
            rejected.put(batch.number(), Submission.Reason.INSUFFICIENT_FUNDS);
        }
        Submission.Reason reason = rejected.get(batch.number());
        if (reason != null) return new Submission.Rejected(reason);
        results.putIfAbsent(batch.number(), new TreeMap<>());
        return new Submission.Accepted();
    }

    private Money free(SpecialAccount account) {
        Money free = balance(account);
        for (PayBatch batch : batches.values()) {
            TreeMap<Integer, LineResult> settled = results.get(batch.number());
            if (settled == null || !batch.from().number().equals(account.number())) continue;
            for (PayOrder order : batch.orders()) {
                if (!settled.containsKey(order.lineNo())) free = free.minus(order.amount());
            }
        }
        return free;
    }

    /** Pays everything that it has taken, sends back what it is to send back, and suspends what it is to suspend. */
    public synchronized void settle() {
        for (PayBatch batch : batches.values()) if (results.containsKey(batch.number())) settle(batch);
    }

    private void settle(PayBatch batch) {
        List<LineResult> settled = new ArrayList<>();
        List<LineResult> returned = new ArrayList<>();
        for (PayOrder order : batch.orders()) {
            if (results.get(batch.number()).containsKey(order.lineNo())) continue;
            CardScript script = script(order.card().lastFour());
            boolean fails = script.payment() == CardScript.Payment.FAILED
                    || suspended.contains(order.card().digits());
            String reason = script.reason().isEmpty() ? "CARD_FROZEN" : script.reason();
            settled.add(fails ? result(order, Outcome.FAILED, reason) : result(order, Outcome.PAID, ""));
            if (!fails) move(batch.from(), -order.amount().fen());
            if (script.payment() == CardScript.Payment.RETURNED) {
                returned.add(result(order, Outcome.RETURNED, reason));
                move(batch.from(), order.amount().fen());
            }
            if (script.payment() == CardScript.Payment.THE_LAST && !fails) suspend(order);
        }
        tell(batch, settled);
        tell(batch, returned);
    }

    private LineResult result(PayOrder order, Outcome outcome, String reason) {
        return new LineResult(order.lineNo(), outcome, clock.instant(), "S" + ++serial, reason);
    }

    private void move(SpecialAccount account, long fen) {
        balances.put(account.number(), balance(account).fen() + fen);
    }

    private void suspend(PayOrder order) {
        CardVerification question = verified.get(order.card().digits());
        if (question == null || !suspended.add(order.card().digits())) return;
        events.add(new BankEvent.CardSuspended(
                "E" + ++serial, question.requestId(), CardReason.CARD_FROZEN, clock.instant()));
    }

    private void tell(PayBatch batch, List<LineResult> news) {
        if (news.isEmpty()) return;
        news.forEach(result -> results.get(batch.number()).put(result.lineNo(), result));
        events.add(new BankEvent.LinesSettled("E" + ++serial, batch.number(), news));
    }

    @Override
    public synchronized BatchState query(BatchNumber number) {
        mayBeUnavailable();
        if (rejected.containsKey(number)) return BatchState.REJECTED;
        PayBatch batch = batches.get(number);
        if (batch == null) return BatchState.NOT_FOUND;
        TreeMap<Integer, LineResult> settled = results.get(number);
        if (settled.isEmpty()) return BatchState.ACCEPTED;
        if (settled.size() < batch.orders().size()) return BatchState.PROCESSING;
        boolean all = settled.values().stream().allMatch(r -> r.outcome() == Outcome.PAID);
        return all ? BatchState.PAID : BatchState.PARTLY_PAID;
    }

    @Override
    public synchronized ResultPage results(BatchNumber number, String cursor) {
        mayBeUnavailable();
        TreeMap<Integer, LineResult> settled = results.getOrDefault(number, new TreeMap<>());
        int after = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        List<LineResult> items =
                settled.tailMap(after, false).values().stream().limit(PAGE).toList();
        int last = items.isEmpty() ? after : items.get(items.size() - 1).lineNo();
        return new ResultPage(items, settled.higherKey(last) == null ? "" : "" + last);
    }

    @Override
    public synchronized AccountSnapshot specialAccount(SpecialAccount account) {
        mayBeUnavailable();
        return new AccountSnapshot(account, balance(account));
    }

    private void mayBeUnavailable() {
        if (unavailable == 0) return;
        unavailable--;
        throw new BankUnavailableException("the test says so");
    }

    /** Everything that happened, in order. */
    public synchronized List<BankEvent> events() {
        return List.copyOf(events);
    }

    /** What happened since this was last asked, as messages. */
    public synchronized List<RawCallback> newCallbacks() {
        List<RawCallback> fresh = new ArrayList<>();
        while (handedOut < events.size()) fresh.add(message(events.get(handedOut++)));
        return fresh;
    }

    /** Everything that happened, told anew, each event as often as said, in an order drawn from the seed. */
    public synchronized List<RawCallback> allCallbacks(int times, long seed) {
        List<RawCallback> all = new ArrayList<>();
        for (int i = 0; i < times; i++) events.forEach(event -> all.add(message(event)));
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    private RawCallback message(BankEvent event) {
        String id = "M" + ++serial;
        sent.put(id, event);
        return new RawCallback(
                "POST", "/v1/bank/events", Map.of("Content-Type", "application/json"), id.getBytes(UTF_8));
    }

    @Override
    public synchronized Callback parse(RawCallback raw) {
        String id = new String(raw.body(), UTF_8);
        BankEvent event = sent.get(id);
        if (event == null) return new Callback.Refused(Callback.Reason.CALLBACK_FORGED);
        if (!parsed.add(id)) return new Callback.Refused(Callback.Reason.CALLBACK_REPLAYED);
        return new Callback.Genuine(event);
    }

    private CardScript script(String lastFour) {
        return scripts.getOrDefault(lastFour, CardScript.verified());
    }
}
