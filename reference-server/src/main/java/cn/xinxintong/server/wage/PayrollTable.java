package cn.xinxintong.server.wage;

import cn.xinxintong.wage.payroll.ImportDecision;
import cn.xinxintong.wage.payroll.PayrollRow;
import cn.xinxintong.wage.payroll.RowFault;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payroll as a workbook holds it.
 *
 * @param named the month that the sheet is named for; null if it is named for none
 * @param faults of cells that hold something else than a text or a number; their text in the rows is empty
 */
record PayrollTable(@Nullable YearMonth named, List<PayrollRow> rows, List<RowFault> faults) {
    PayrollTable {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** The month that the sheet is named for. */
    Optional<YearMonth> month() {
        return Optional.ofNullable(named);
    }

    /** All that is wrong, cell by cell: what the workbook says of a cell goes before what its empty text looks like. */
    List<RowFault> faultsWith(ImportDecision decision) {
        Map<List<Object>, RowFault> byCell = new HashMap<>();
        if (decision instanceof ImportDecision.Faulty faulty) faulty.faults().forEach(f -> byCell.put(cell(f), f));
        faults.forEach(f -> byCell.put(cell(f), f));
        return byCell.values().stream()
                .sorted(Comparator.comparingInt(RowFault::row).thenComparing(RowFault::column))
                .toList();
    }

    private static List<Object> cell(RowFault fault) {
        return List.of(fault.row(), fault.column());
    }
}
