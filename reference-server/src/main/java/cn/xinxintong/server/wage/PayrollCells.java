package cn.xinxintong.server.wage;

import cn.xinxintong.server.http.Printable;
import cn.xinxintong.server.xlsx.Cell;
import cn.xinxintong.server.xlsx.Row;
import cn.xinxintong.wage.payroll.PayrollRow;
import cn.xinxintong.wage.payroll.RowFault;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The cells of one line of a payroll, as texts, and what stands in them that is none. */
final class PayrollCells {
    /** A spreadsheet keeps numbers in binary, and means fifteen decimal digits by them: 2325.4999999999995 is 2325.5. */
    private static final MathContext MEANT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MOST_DIGITS = 20;

    private final int row;
    private final Map<PayrollColumn, String> texts = new EnumMap<>(PayrollColumn.class);
    private final List<RowFault> faults = new ArrayList<>();

    private PayrollCells(int row) {
        this.row = row;
    }

    static PayrollCells of(Row row, PayrollHeader header) {
        PayrollCells cells = new PayrollCells(row.number());
        for (PayrollColumn column : PayrollColumn.values()) {
            for (Cell cell : row.cells()) {
                if (cell.column() == header.placeOf(column)) cells.add(column, cell);
            }
        }
        return cells;
    }

    /** True if nothing but blanks stands in them. */
    boolean areEmpty() {
        return faults.isEmpty() && texts.values().stream().allMatch(String::isEmpty);
    }

    List<RowFault> faults() {
        return faults;
    }

    PayrollRow toRow() {
        return new PayrollRow(
                row,
                text(PayrollColumn.IDENTITY_NUMBER),
                text(PayrollColumn.NAME),
                text(PayrollColumn.DAYS),
                text(PayrollColumn.DUE),
                text(PayrollColumn.DEDUCTIONS),
                text(PayrollColumn.AMOUNT),
                text(PayrollColumn.NOTE));
    }

    private String text(PayrollColumn column) {
        return texts.getOrDefault(column, "");
    }

    private void add(PayrollColumn column, Cell cell) {
        switch (cell.kind()) {
            case TEXT -> addText(column, cell.text());
            case NUMBER -> addNumber(column, cell.text());
            case FORMULA -> fault(column, RowFault.Code.FORMULA);
            case DATE, BOOLEAN, ERROR -> fault(column, RowFault.Code.BAD_FORMAT);
        }
    }

    /** Blanks round it, of any width, are forgiven; so are full-width digits, where digits must be. */
    private void addText(PayrollColumn column, String text) {
        boolean words = column == PayrollColumn.NAME || column == PayrollColumn.NOTE;
        String folded = words ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = folded.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
        if (Printable.isVisible(bare)) texts.put(column, bare);
        else fault(column, RowFault.Code.BAD_FORMAT);
    }

    /** An identity number that became a number has lost its last digits, even if it does not look so. */
    private void addNumber(PayrollColumn column, String digits) {
        if (column == PayrollColumn.IDENTITY_NUMBER) {
            fault(column, RowFault.Code.BAD_FORMAT);
            return;
        }
        try {
            BigDecimal number = new BigDecimal(digits).round(MEANT).stripTrailingZeros();
            boolean sayable =
                    number.scale() <= MOST_DIGITS && (long) number.precision() - number.scale() <= MOST_DIGITS;
            if (sayable) texts.put(column, number.toPlainString());
            else fault(column, RowFault.Code.BAD_FORMAT);
        } catch (NumberFormatException | ArithmeticException e) {
            fault(column, RowFault.Code.BAD_FORMAT);
        }
    }

    private void fault(PayrollColumn column, RowFault.Code code) {
        faults.add(new RowFault(row, column.column(), code));
    }
}
