package cn.xinxintong.server.wage;

import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.xlsx.Cell;
import cn.xinxintong.server.xlsx.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the columns of a payroll stand. Immutable. */
final class PayrollHeader {
    private final int row;
    private final Map<PayrollColumn, Integer> places;

    private PayrollHeader(int row, Map<PayrollColumn, Integer> places) {
        this.row = row;
        this.places = places;
    }

    /**
     * The header in that row; null if it is none, which is so if the column of identity numbers is not in it.
     *
     * @throws Refusal if a column is missing, or is there twice
     */
    static @Nullable PayrollHeader in(Row row) {
        Map<PayrollColumn, Integer> places = new EnumMap<>(PayrollColumn.class);
        List<Refusal.RowFault> faults = new ArrayList<>();
        for (Cell cell : row.cells()) {
            Optional<PayrollColumn> column =
                    cell.kind() == Cell.Kind.TEXT ? PayrollColumn.of(cell.text()) : Optional.empty();
            if (column.isEmpty()) continue;
            if (places.putIfAbsent(column.get(), cell.column()) != null) {
                faults.add(fault(row.number(), column.get(), "COLUMN_REPEATED"));
            }
        }
        if (!places.containsKey(PayrollColumn.IDENTITY_NUMBER)) return null;
        for (PayrollColumn column : PayrollColumn.values()) {
            boolean missing = column.isMandatory() && !places.containsKey(column);
            if (missing) faults.add(fault(row.number(), column, "REQUIRED"));
        }
        if (!faults.isEmpty()) throw Refusal.ofRows(ProblemCode.PAYROLL_FAULTY, faults);
        return new PayrollHeader(row.number(), places);
    }

    /** There is no header: every column of it is missing, from the row where it should stand. */
    static Refusal missing() {
        List<Refusal.RowFault> faults = new ArrayList<>();
        for (PayrollColumn column : PayrollColumn.values()) {
            if (column.isMandatory()) faults.add(fault(1, column, "REQUIRED"));
        }
        return Refusal.ofRows(ProblemCode.PAYROLL_FAULTY, faults);
    }

    private static Refusal.RowFault fault(int row, PayrollColumn column, String code) {
        return new Refusal.RowFault(row, column.column().name(), code);
    }

    int row() {
        return row;
    }

    /** Which cell of a row stands in that column, from 0; -1 if the sheet has no such column. */
    int placeOf(PayrollColumn column) {
        return places.getOrDefault(column, -1);
    }
}
