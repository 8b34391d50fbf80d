package cn.xinxintong.wage.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.entry.InvitationId;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.PayKind;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.entry.testing.InMemoryRoster;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.BankCardNumber;
import cn.xinxintong.money.Money;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.BankEvent;
import cn.xinxintong.wage.bank.Callback;
import cn.xinxintong.wage.bank.CardVerification;
import cn.xinxintong.wage.bank.PartnerBank;
import cn.xinxintong.wage.bank.RawCallback;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.bank.testing.InMemoryBank;
import cn.xinxintong.wage.bank.testing.TestCards;
import cn.xinxintong.wage.card.CardRequest;
import cn.xinxintong.wage.card.CardState;
import cn.xinxintong.wage.record.Account;
import cn.xinxintong.wage.record.Balances;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.record.WageNews;
import cn.xinxintong.wage.testing.InMemoryCardStore;
import cn.xinxintong.wage.testing.InMemoryPayees;
import cn.xinxintong.wage.testing.InMemoryPayrollStore;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The tower's payroll of May, its bank, its books, and what its workers were told; all in memory. */
final class PayrollWorld {
    static final YearMonth MAY = YearMonth.of(2026, 5);
    static final SpecialAccount ACCOUNT = new SpecialAccount(new BankCode("102"), "65001-8800");

    /** What the project is paid out of now. */
    SpecialAccount account = ACCOUNT;

    static final Project TOWER =
            new Project(People.TOWER, People.BUILDERS, "天山大厦", "650102", "", Project.State.BUILDING);

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    final MovableClock clock = new MovableClock();
    final InMemoryPayrollStore sheets = new InMemoryPayrollStore();
    final InMemoryCardStore cards = new InMemoryCardStore();
    final InMemoryPayees payees = new InMemoryPayees();
    final InMemoryRoster roster = new InMemoryRoster();
    final InMemoryBank bank = new InMemoryBank(clock);
    final List<Told> told = new ArrayList<>();
    final Payroll payroll = new Payroll(
            new Payroll.Ports(sheets, sheets.wages(), cards, project -> account, payees, roster),
            clock,
            UUID::randomUUID);
    final Payments payments = payments(bank);

    /** A piece of news. */
    record Told(LineId line, Wage.State state) {}

    /** Another server on the same stores. */
    Payments payments(PartnerBank bank) {
        return payments(ports(), bank);
    }

    Payments payments(Payments.Ports ports, PartnerBank bank) {
        return new Payments(ports, code -> bank, PaymentPolicy.defaults(), this::together, clock);
    }

    Payments.Ports ports() {
        WageNews news = new WageNews() {
            @Override
            public void paid(Wage wage) {
                told.add(new Told(wage.id(), Wage.State.PAID));
            }

            @Override
            public void failed(Wage wage) {
                told.add(new Told(wage.id(), Wage.State.FAILED));
            }

            @Override
            public void returned(Wage wage) {
                told.add(new Told(wage.id(), Wage.State.RETURNED));
            }
        };
        return new Payments.Ports(sheets, sheets.batches(), sheets.wages(), cards, payees, news);
    }

    /** News is written where the books are: what is undone there was not told. */
    private synchronized void together(Runnable writes) {
        List<Told> before = List.copyOf(told);
        boolean kept = false;
        try {
            sheets.together().run(writes);
            kept = true;
        } finally {
            if (!kept) {
                told.clear();
                told.addAll(before);
            }
        }
    }

    /** A worker of the tower with a card that the bank knows as his. */
    Payee hire(String lastFour) {
        Payee worker = hireWithoutCard();
        bindCard(worker, TestCards.ending(lastFour));
        return worker;
    }

    Payee hire() {
        return hire(TestCards.GOOD);
    }

    Payee hireWithoutCard() {
        Payee worker = payees.somebody();
        join(worker, APRIL);
        return worker;
    }

    void join(Payee worker, Instant since) {
        Terms terms = new Terms(new TeamId(new UUID(4, 1)), "020", PayKind.DAY, Money.ofFen(35_000));
        roster.join(new Membership(
                worker.worker(),
                TOWER.id(),
                new InvitationId(UUID.randomUUID()),
                terms,
                since,
                Membership.STILL_THERE));
    }

    CardRequest bindCard(Payee worker, BankCardNumber card) {
        CardRequest request = new CardRequest(
                UUID.randomUUID(), worker.worker(), ACCOUNT.bank(), card, Fresh.mobile(), clock.instant());
        cards.open(request, cards.of(worker.worker()));
        cards.settle(request, new CardState.Bound(clock.instant()));
        bank.verifyCard(
                new CardVerification(request.id(), worker.name(), worker.number(), request.card(), request.mobile()));
        return request;
    }

    /** The first worker is due 6000 yuan, each after him 100 more. */
    static Money amountOf(int index) {
        return Money.ofFen(600_000 + 10_000L * index);
    }

    SheetId draw(Payee... workers) {
        List<PayrollRow> rows = new ArrayList<>();
        for (Payee worker : workers) {
            String amount = amountOf(rows.size()).toString();
            rows.add(new PayrollRow(
                    rows.size() + 1, worker.number().text(), worker.name().text(), "22", amount, "", amount, ""));
        }
        ImportDecision decision = payroll.importSheet(TOWER, MAY, rows);
        return ((ImportDecision.Imported) decision).sheet().id();
    }

    /** Laid before its workers, and nobody has answered. */
    SheetId open(Payee... workers) {
        SheetId sheet = draw(workers);
        payroll.open(TOWER.enterprise(), sheet);
        return sheet;
    }

    /** Signed by all. */
    SheetId signed(Payee... workers) {
        SheetId sheet = open(workers);
        for (Payee worker : workers) payroll.sign(worker.worker(), lineOf(sheet, worker));
        return sheet;
    }

    /** Signed by all, and on its way. */
    SubmittedSheet submitted(Payee... workers) {
        return submit(signed(workers));
    }

    SubmittedSheet submit(SheetId sheet) {
        SheetDecision decision = payroll.submit(TOWER.enterprise(), sheet);
        return (SubmittedSheet) ((SheetDecision.Stepped) decision).sheet();
    }

    LineId lineOf(SheetId sheet, Payee worker) {
        return sheets.find(sheet).orElseThrow().draft().lines().stream()
                .filter(line -> line.worker().equals(worker.worker()))
                .map(PayrollLine::id)
                .findFirst()
                .orElseThrow();
    }

    /** What becomes of everything that the bank tells. */
    List<EventOutcome> take(List<RawCallback> callbacks) {
        return tell(payments, callbacks);
    }

    List<EventOutcome> tell(Payments payments, List<RawCallback> callbacks) {
        List<EventOutcome> outcomes = new ArrayList<>();
        for (RawCallback callback : callbacks) {
            BankEvent event = ((Callback.Genuine) bank.parse(callback)).event();
            if (event instanceof BankEvent.LinesSettled settled) outcomes.add(payments.take(settled));
            if (event instanceof BankEvent.CardSuspended suspended) suspend(suspended);
        }
        return outcomes;
    }

    private void suspend(BankEvent.CardSuspended event) {
        CardRequest card = cards.find(event.requestId()).orElseThrow();
        cards.settle(card, new CardState.Suspended(event.reason(), event.at()));
    }

    /** Time passes, the bank pays, and the payments are looked after, until there is nothing more to do. */
    void untilQuiet() {
        for (int i = 0; i < 100 && hasBatchesUnderWay(); i++) {
            clock.forward(Duration.ofMinutes(10));
            bank.settle();
            payments.advance(100);
        }
        assertThat(hasBatchesUnderWay()).isFalse();
    }

    private boolean hasBatchesUnderWay() {
        return sheets.of(TOWER.id()).stream().anyMatch(SubmittedSheet.class::isInstance);
    }

    Wage wageOf(Payee worker) {
        return sheets.wages().of(worker.worker(), MAY, MAY).get(0);
    }

    List<Wage.State> statesOf(Payee... workers) {
        return Arrays.stream(workers).map(worker -> wageOf(worker).state()).toList();
    }

    Batch.Phase phaseOf(SubmittedSheet sheet) {
        return sheets.batches().find(sheet.batch()).orElseThrow().phase();
    }

    Balances balances() {
        List<WageEntry> entries = sheets.of(TOWER.id()).stream()
                .flatMap(sheet -> sheets.wages().entriesOf(sheet.draft().id()).stream())
                .toList();
        return Balances.of(entries);
    }

    /** Holds after every step, whatever was lost, killed or told twice. */
    void assertTheBooksBalance() {
        Balances balances = balances();
        Money signed = sum(signedLines());
        assertThat(Arrays.stream(Account.values())
                        .mapToLong(account -> balances.byAccount().get(account).fen())
                        .sum())
                .isZero();
        assertThat(balances.underWay()).isEqualTo(wagesIn(Wage.State.PENDING));
        assertThat(balances.paid()).isEqualTo(wagesIn(Wage.State.PAID));
        assertThat(balances.owed()).isEqualTo(signed.minus(balances.paid()).minus(balances.underWay()));
    }

    /** Holds once all is said: the books balance, nothing is under way, and what they call paid has left the account. */
    void assertNothingIsLost() {
        assertTheBooksBalance();
        assertThat(balances().underWay()).isEqualTo(Money.ZERO);
        assertThat(balances().paid()).isEqualTo(InMemoryBank.OPENING_BALANCE.minus(bank.balance(ACCOUNT)));
    }

    private Money wagesIn(Wage.State state) {
        return sum(sheets.of(TOWER.id()).stream()
                .flatMap(sheet -> sheets.wages().of(sheet.draft().id()).stream())
                .filter(wage -> wage.state() == state)
                .map(Wage::amount)
                .toList());
    }

    private List<Money> signedLines() {
        List<Money> amounts = new ArrayList<>();
        for (PayrollSheet sheet : sheets.of(TOWER.id())) {
            SignedSheet signed = signedPart(sheet);
            Predicate<PayrollLine> isSigned = line -> signed.answerOf(line.id()) instanceof LineAnswer.Signed;
            sheet.draft().lines().stream()
                    .filter(isSigned)
                    .forEach(line -> amounts.add(line.slip().amount()));
        }
        return amounts;
    }

    private static SignedSheet signedPart(PayrollSheet sheet) {
        if (sheet instanceof SignedSheet signed) return signed;
        if (sheet instanceof SubmittedSheet submitted) return submitted.signed();
        if (sheet instanceof PaidSheet paid) return paid.submitted().signed();
        return sheet.draft().open(Instant.EPOCH);
    }

    static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    static List<WorkerId> idsOf(Payee... workers) {
        return Arrays.stream(workers).map(Payee::worker).toList();
    }
}
