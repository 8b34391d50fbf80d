package cn.xinxintong.server.demo;

import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.entry.Terms;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.assembly.Activities;
import cn.xinxintong.server.assembly.PayActivities;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.demo.DemoWorkers.Member;
import cn.xinxintong.wage.MonthDue;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.CardReason;
import cn.xinxintong.wage.card.CardEntry;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.ImportDecision;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cards in every state, and a year of pay: on the tenth of each month for the month before. The last month is paid on the
 * first site only; on the second its sheet is open, some have signed, one objects. What came back or failed once was paid by
 * another sheet, but for the last of them.
 */
final class DemoPay {
    private static final BankCode BANK = new BankCode("105");
    private static final MobileNumber MOBILE = MobileNumber.parse("13800138000");
    private static final int PAY_DAY = 10;
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** His pay for the last but three months came back, and was paid again. */
    private static final int SENT_BACK_ONCE = 2;
    /** His pay for the last month came back. */
    private static final int SENT_BACK = 6;
    /** The bank never makes up its mind about his card. */
    private static final int UNDECIDED = 7;
    /** He tried somebody else's card. */
    private static final int REFUSED = 8;
    /** He never asked for a card. */
    private static final int NONE = 9;
    /** He is changing his card. */
    private static final int CHANGING = 10;
    /** His bank stopped his card. */
    private static final int SUSPENDED = 11;
    /** His pay for the last but one month could not be paid, and was paid later. */
    private static final int FAILED_ONCE = 12;

    private final Stores stores;
    private final Activities activities;
    private final PayActivities pay;
    private final SeedClock clock;

    DemoPay(Stores stores, Activities activities, PayActivities pay, SeedClock clock) {
        this.stores = stores;
        this.activities = activities;
        this.pay = pay;
        this.clock = clock;
    }

    /** From the first month to the last whose pay day has come. */
    void pay(List<Member> members, YearMonth first, Instant now) {
        members.stream().filter(m -> m.person() != NONE).forEach(this::bindCard);
        YearMonth last = lastPaid(now);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            change(members, SENT_BACK_ONCE, month.equals(last.minusMonths(2)), DemoCards.SENDS_BACK, month);
            change(members, FAILED_ONCE, month.equals(last.minusMonths(1)), DemoCards.FAILS, month);
            change(members, SENT_BACK, month.equals(last), DemoCards.SENDS_BACK, month);
            for (List<Member> site : bySite(members)) {
                boolean open = month.equals(last) && site.get(0).person() % 2 == 1;
                clock.set(payDay(month), MORNING);
                DraftSheet sheet = sheet(site, month);
                if (open) leaveOpen(sheet);
                else payOut(sheet);
            }
            payAgain(members, SENT_BACK_ONCE, month.equals(last.minusMonths(2)), month);
            payAgain(members, FAILED_ONCE, month.equals(last.minusMonths(1)), month);
        }
        lastDays(members, now);
    }

    private static YearMonth lastPaid(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SeedClock.BEIJING);
        YearMonth month = YearMonth.from(today);
        boolean paid = payDay(month.minusMonths(1)).isBefore(today);
        return month.minusMonths(paid ? 1 : 2);
    }

    private static LocalDate payDay(YearMonth month) {
        return month.plusMonths(1).atDay(PAY_DAY);
    }

    private static Collection<List<Member>> bySite(List<Member> members) {
        Map<ProjectId, List<Member>> sites = new LinkedHashMap<>();
        for (Member member : members) {
            sites.computeIfAbsent(member.site().project().id(), id -> new ArrayList<>())
                    .add(member);
        }
        return sites.values();
    }

    private void bindCard(Member member) {
        clock.set(member.joined(), MORNING);
        String ending =
                switch (member.person()) {
                    case UNDECIDED -> DemoCards.UNDECIDED;
                    case REFUSED -> DemoCards.OF_ANOTHER;
                    default -> DemoCards.ORDINARY;
                };
        activities.consents.give(
                member.worker(),
                Purpose.CARD_BINDING,
                activities.agreements.current(Purpose.CARD_BINDING).version(),
                Recipient.PLATFORM);
        pay.binding.bind(payee(member), new CardEntry(BANK, DemoCards.card(member.person(), ending), MOBILE));
    }

    private Payee payee(Member member) {
        return pay.payees.payee(member.worker());
    }

    /** A week before the pay day he has his pay sent to another card. */
    private void change(List<Member> members, int person, boolean now, String ending, YearMonth month) {
        if (!now) return;
        clock.set(payDay(month).minusDays(7), MORNING);
        members.stream().filter(m -> m.person() == person).forEach(m -> changeTo(m, person, ending));
    }

    private void changeTo(Member member, int number, String ending) {
        pay.binding.change(payee(member), new CardEntry(BANK, DemoCards.card(number, ending), MOBILE));
    }

    private void payAgain(List<Member> members, int person, boolean now, YearMonth month) {
        if (!now) return;
        List<Member> alone = members.stream().filter(m -> m.person() == person).toList();
        if (alone.isEmpty()) return;
        clock.set(payDay(month).plusDays(5), MORNING);
        changeTo(alone.get(0), 100 + person, DemoCards.ORDINARY);
        clock.set(payDay(month).plusDays(8), MORNING);
        payOut(sheet(alone, month));
    }

    /** A new sheet, laid before its workers. */
    private DraftSheet sheet(List<Member> site, YearMonth month) {
        List<PayrollRow> rows = new ArrayList<>();
        for (Member member : site) row(member, month, rows.size() + 1).ifPresent(rows::add);
        ImportDecision drawn = pay.payroll.importSheet(site.get(0).site().project(), month, rows);
        if (!(drawn instanceof ImportDecision.Imported imported)) {
            throw new IllegalStateException("the demo world refuses a payroll: " + drawn);
        }
        DraftSheet sheet = imported.sheet();
        pay.payroll.open(sheet.enterprise(), sheet.id());
        return sheet;
    }

    private Optional<PayrollRow> row(Member member, YearMonth month, int number) {
        ProjectId project = member.site().project().id();
        int days = activities.calendar.workedDays(member.worker(), project, month);
        Terms terms = stores.roster.of(member.worker()).get(0).terms();
        if (days == 0 || !(MonthDue.of(terms, days) instanceof MonthDue.Computed due)) return Optional.empty();
        Money deductions = member.person() % 4 == 1 ? Money.ofFen(20_000) : Money.ZERO;
        return Optional.of(new PayrollRow(
                number,
                member.number().digits(),
                InventedPeople.name(member.person()).text(),
                Integer.toString(days),
                due.amount().toString(),
                deductions.toString(),
                due.amount().minus(deductions).toString(),
                deductions.isPositive() ? "伙食费" : ""));
    }

    private void payOut(DraftSheet sheet) {
        sheet.lines().forEach(line -> pay.payroll.sign(line.worker(), line.id()));
        pay.payroll.submit(sheet.enterprise(), sheet.id());
        pay.payments.advance(1);
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        pay.payments.advance(1);
    }

    /** Two have signed and one objects; the others have not looked yet. */
    private void leaveOpen(DraftSheet sheet) {
        List<PayrollLine> lines = sheet.lines();
        for (int i = 3; i < Math.min(5, lines.size()); i++) {
            pay.payroll.sign(lines.get(i).worker(), lines.get(i).id());
        }
        if (lines.size() > 5)
            pay.payroll.object(lines.get(5).worker(), lines.get(5).id(), "少算了两天");
    }

    /** What happened yesterday. */
    private void lastDays(List<Member> members, Instant now) {
        clock.set(now.minus(Duration.ofDays(1)));
        for (Member member : members) {
            if (member.person() == CHANGING) changeTo(member, CHANGING, DemoCards.UNDECIDED);
            if (member.person() == SUSPENDED) {
                pay.binding
                        .of(member.worker())
                        .payable()
                        .flatMap(card -> pay.binding.suspend(card.id(), CardReason.CARD_FROZEN))
                        .ifPresent(activities.notices::cardSuspended);
            }
        }
    }
}
