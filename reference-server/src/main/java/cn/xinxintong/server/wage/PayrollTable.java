package cn.xinxintong.server.wage;

import cn.xinxintong.wage.payroll.PayrollRow;
import cn.xinxintong.wage.payroll.RowFault;
import java.time.YearMonth;
import java.util.List;
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
}
