package cn.xinxintong.wage.payroll;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.money.Money;
import cn.xinxintong.wage.record.SheetId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A sheet as it was drawn up. No worker has seen it.
 *
 * @param month whose work is paid
 * @param lines one for each worker; never empty
 */
public record DraftSheet(
        SheetId id,
        ProjectId project,
        EnterpriseId enterprise,
        YearMonth month,
        List<PayrollLine> lines,
        Instant drawnUpAt)
        implements PayrollSheet {

    /** @throws IllegalArgumentException if there is no line, or a worker has two */
    public DraftSheet {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("a sheet has at least one line");
        long workers = lines.stream().map(PayrollLine::worker).distinct().count();
        if (workers != lines.size()) throw new IllegalArgumentException("a worker has two lines");
    }

    @Override
    public DraftSheet draft() {
        return this;
    }

    /** What all lines come to. */
    public Money total() {
        return lines.stream().map(line -> line.slip().amount()).reduce(Money.ZERO, Money::plus);
    }

    /** Lays it before the workers: from now on it cannot be changed. */
    public SignedSheet open(Instant at) {
        return new SignedSheet(this, at, Map.of());
    }
}
