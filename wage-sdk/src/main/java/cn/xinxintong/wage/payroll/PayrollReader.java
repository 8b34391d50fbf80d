package cn.xinxintong.wage.payroll;

import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Roster;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.Payees;
import cn.xinxintong.wage.payroll.RowFault.Code;
import cn.xinxintong.wage.payroll.RowFault.Column;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Payslip;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads the rows of one payroll, and finds all that is wrong with them. Not thread-safe; reads one payroll. */
final class PayrollReader {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NOTE = 200;
    private static final Money MOST = Money.ofFen(100_000_000);

    private final Payees payees;
    private final Roster roster;
    private final ProjectId project;
    private final YearMonth month;
    private final Supplier<UUID> ids;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<PayrollLine> lines = new ArrayList<>();
    private final Set<WorkerId> seen = new HashSet<>();

    PayrollReader(Payees payees, Roster roster, ProjectId project, YearMonth month, Supplier<UUID> ids) {
        this.payees = payees;
        this.roster = roster;
        this.project = project;
        this.month = month;
        this.ids = ids;
    }

    List<RowFault> faults() {
        return faults;
    }

    List<PayrollLine> lines() {
        return lines;
    }

    void read(PayrollRow row) {
        Optional<WorkerId> worker = worker(row);
        int days = days(row);
        Optional<Money> due = money(row, Column.DUE, row.due());
        Optional<Money> deductions = row.deductions().trim().isEmpty()
                ? Optional.of(Money.ZERO)
                : money(row, Column.DEDUCTIONS, row.deductions());
        Optional<Money> amount = money(row, Column.AMOUNT, row.amount());
        if (row.note().length() > LONGEST_NOTE) fault(row, Column.NOTE, Code.TOO_LONG);
        if (!due.isPresent() || !deductions.isPresent() || !amount.isPresent()) return;
        boolean adds = adds(row, due.get(), deductions.get(), amount.get());
        if (!worker.isPresent() || days < 0 || !adds) return;
        Payslip slip = new Payslip(days, due.get(), deductions.get(), row.note().trim());
        lines.add(new PayrollLine(new LineId(ids.get()), worker.get(), slip));
    }

    private Optional<WorkerId> worker(PayrollRow row) {
        boolean named = isThere(row, Column.NAME, row.name());
        if (!isThere(row, Column.IDENTITY_NUMBER, row.identityNumber())) return Optional.empty();
        if (!IdentityNumber.isValid(row.identityNumber())) {
            return fault(row, Column.IDENTITY_NUMBER, Code.BAD_FORMAT);
        }
        if (named && !PersonName.isValid(row.name())) return fault(row, Column.NAME, Code.BAD_FORMAT);
        Optional<Payee> payee = payees.find(IdentityNumber.parse(row.identityNumber()));
        if (!payee.isPresent()) return fault(row, Column.IDENTITY_NUMBER, Code.WORKER_UNKNOWN);
        if (!named) return Optional.empty();
        if (!payee.get().name().equals(PersonName.parse(row.name()))) {
            return fault(row, Column.NAME, Code.NAME_MISMATCH);
        }
        WorkerId worker = payee.get().worker();
        if (!wasMember(worker)) return fault(row, Column.IDENTITY_NUMBER, Code.NOT_A_MEMBER);
        if (!seen.add(worker)) return fault(row, Column.IDENTITY_NUMBER, Code.REPEATED);
        return Optional.of(worker);
    }

    /** In that month or before it: what is paid later is paid all the same. */
    private boolean wasMember(WorkerId worker) {
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(BEIJING).toInstant();
        return roster.of(worker).stream()
                .anyMatch((Membership m) ->
                        m.project().equals(project) && m.since().isBefore(end));
    }

    private int days(PayrollRow row) {
        if (!isThere(row, Column.DAYS, row.days())) return -1;
        String text = row.days().trim();
        boolean digits = text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            fault(row, Column.DAYS, Code.BAD_FORMAT);
            return -1;
        }
        int days = Integer.parseInt(text);
        if (days <= month.lengthOfMonth()) return days;
        fault(row, Column.DAYS, Code.OUT_OF_RANGE);
        return -1;
    }

    private Optional<Money> money(PayrollRow row, Column column, String text) {
        if (!isThere(row, column, text)) return Optional.empty();
        if (!Money.isValid(text.trim())) return fault(row, column, Code.BAD_FORMAT);
        Money money = Money.parse(text.trim());
        if (money.compareTo(Money.ZERO) < 0 || money.compareTo(MOST) > 0) return fault(row, column, Code.OUT_OF_RANGE);
        return Optional.of(money);
    }

    private boolean adds(PayrollRow row, Money due, Money deductions, Money amount) {
        if (!due.minus(deductions).equals(amount)) fault(row, Column.AMOUNT, Code.SUM_DIFFERS);
        else if (!amount.isPositive()) fault(row, Column.AMOUNT, Code.OUT_OF_RANGE);
        else return true;
        return false;
    }

    private boolean isThere(PayrollRow row, Column column, String text) {
        if (!text.trim().isEmpty()) return true;
        fault(row, column, Code.REQUIRED);
        return false;
    }

    private <T> Optional<T> fault(PayrollRow row, Column column, Code code) {
        faults.add(new RowFault(row.row(), column, code));
        return Optional.empty();
    }
}
