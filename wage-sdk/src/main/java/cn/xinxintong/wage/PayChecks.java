package cn.xinxintong.wage;

import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.PayCheck.Verdict;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.WorkerLine;
import cn.xinxintong.wage.record.Payslip;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageStore;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a worker worked against what he was paid. Thread-safe. */
public final class PayChecks {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final WorkedDays workedDays;
    private final Roster roster;
    private final PayrollStore sheets;
    private final WageStore wages;
    private final Clock clock;

    public PayChecks(WorkedDays workedDays, Roster roster, PayrollStore sheets, WageStore wages, Clock clock) {
        this.workedDays = workedDays;
        this.roster = roster;
        this.sheets = sheets;
        this.wages = wages;
        this.clock = clock;
    }

    /** The worker's month, over all his projects. */
    public PayCheck of(WorkerId worker, YearMonth month) {
        List<WorkerLine> signed = sheets.of(worker).stream()
                .filter(line -> line.month().equals(month) && line.answer() instanceof LineAnswer.Signed)
                .collect(Collectors.toList());
        int days = 0;
        boolean known = true;
        Money due = Money.ZERO;
        Set<ProjectId> byRate = new HashSet<>();
        for (Membership membership : memberships(worker, month)) {
            int worked = workedDays.in(worker, membership.project(), month);
            days += worked;
            if (worked == 0) continue;
            if (MonthDue.of(membership.terms(), worked) instanceof MonthDue.Computed computed) {
                due = due.plus(computed.amount());
                byRate.add(membership.project());
            } else {
                known &= signed.stream().anyMatch(line -> line.project().equals(membership.project()));
            }
        }
        due = due.plus(sum(signed.stream()
                .filter(line -> !byRate.contains(line.project()))
                .map(line -> line.line().slip().due())
                .collect(Collectors.toList())));
        Money deducted = sum(signed.stream()
                .map(line -> line.line().slip())
                .map(Payslip::deductions)
                .collect(Collectors.toList()));
        List<Wage> sent = wages.of(worker, month, month);
        Money paid = sum(sent, Wage.State.PAID);
        Money underWay = sum(sent, Wage.State.PENDING);
        Money left = due.minus(deducted).minus(paid);
        Money owed = left.isPositive() ? left : Money.ZERO;
        Verdict verdict = verdict(month, days, paid, underWay, owed, known);
        return new PayCheck(month, days, due, deducted, paid, underWay, owed, verdict);
    }

    /** One for each project: who left and came back is counted once, by the terms that he came back with. */
    private List<Membership> memberships(WorkerId worker, YearMonth month) {
        Instant begin = month.atDay(1).atStartOfDay(BEIJING).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(BEIJING).toInstant();
        return List.copyOf(roster.of(worker).stream()
                .filter(m -> m.since().isBefore(end) && begin.isBefore(m.until()))
                .collect(Collectors.toMap(Membership::project, m -> m, (newer, older) -> newer))
                .values());
    }

    private Verdict verdict(YearMonth month, int days, Money paid, Money underWay, Money owed, boolean known) {
        if (days == 0 && !paid.isPositive() && !underWay.isPositive() && !owed.isPositive()) return Verdict.NO_WORK;
        if (!known) return Verdict.NOT_KNOWN;
        if (!owed.isPositive()) return Verdict.PAID;
        if (underWay.compareTo(owed) >= 0) return Verdict.UNDER_WAY;
        if (paid.isPositive()) return Verdict.PAID_IN_PART;
        boolean over = month.isBefore(YearMonth.from(clock.instant().atZone(BEIJING)));
        return over ? Verdict.UNPAID : Verdict.NOT_DUE_YET;
    }

    private static Money sum(List<Wage> wages, Wage.State state) {
        return sum(wages.stream()
                .filter(wage -> wage.state() == state)
                .map(Wage::amount)
                .collect(Collectors.toList()));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
