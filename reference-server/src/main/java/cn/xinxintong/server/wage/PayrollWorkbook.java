package cn.xinxintong.server.wage;

import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.xlsx.Area;
import cn.xinxintong.server.xlsx.Row;
import cn.xinxintong.server.xlsx.SheetVisitor;
import cn.xinxintong.server.xlsx.Workbook;
import cn.xinxintong.server.xlsx.Workbook.Sheet;
import cn.xinxintong.wage.payroll.PayrollRow;
import cn.xinxintong.wage.payroll.RowFault;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A payroll as a workbook (.xlsx): the first visible sheet whose name begins with 工资表, or else the first visible one. Its
 * header is looked for in the first ten rows that something stands in; columns go by their headers, in any order, others
 * between them. The rows of the payroll are named by their numbers in the spreadsheet.
 */
final class PayrollWorkbook implements SheetVisitor {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SHEET = "工资表";

    private static final int MOST_LINES = 10_000;
    private static final int HEADER_AMONG = 10;
    private static final Pattern MONTH = Pattern.compile("(20[0-9]{2})[-年./]?(1[0-2]|0?[1-9])(?![0-9])");

    private final List<PayrollRow> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private int rowsBeforeHeader;
    private @Nullable PayrollHeader header;

    private PayrollWorkbook() {}

    /**
     * @throws Refusal if it cannot be read, has too many rows, or its header is wrong
     */
    static PayrollTable read(byte[] bytes) {
        return Workbook.read(bytes, workbook -> {
            Sheet sheet = sheet(workbook.visibleSheets());
            PayrollWorkbook payroll = new PayrollWorkbook();
            workbook.walk(sheet, payroll);
            if (payroll.header == null) throw PayrollHeader.missing();
            return new PayrollTable(month(sheet.name()), payroll.rows, payroll.faults);
        });
    }

    private static Sheet sheet(List<Sheet> visible) {
        if (visible.isEmpty()) throw PayrollHeader.missing();
        return visible.stream()
                .filter(sheet -> sheet.name().startsWith(SHEET))
                .findFirst()
                .orElse(visible.get(0));
    }

    private static @Nullable YearMonth month(String sheetName) {
        Matcher month = MONTH.matcher(Normalizer.normalize(sheetName, Normalizer.Form.NFKC));
        if (!month.find()) return null;
        return YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
    }

    @Override
    public void row(Row row) {
        if (header == null) {
            lookForHeader(row);
            return;
        }
        PayrollCells cells = PayrollCells.of(row, header);
        if (cells.areEmpty()) return;
        if (rows.size() == MOST_LINES) throw Refusal.of(ProblemCode.TOO_MANY_ROWS);
        rows.add(cells.toRow());
        faults.addAll(cells.faults());
    }

    private void lookForHeader(Row row) {
        header = PayrollHeader.in(row);
        if (header == null && ++rowsBeforeHeader == HEADER_AMONG) throw PayrollHeader.missing();
    }

    /** A merged cell hides which row its content belongs to. */
    @Override
    public void merged(Area area) {
        PayrollHeader found = header;
        if (found == null) return;
        for (PayrollColumn column : PayrollColumn.values()) {
            int place = found.placeOf(column);
            if (place < area.firstColumn() || place > area.lastColumn()) continue;
            if (area.holds(place, found.row())) addMerged(found.row(), column);
            for (PayrollRow row : rows) if (area.holds(place, row.row())) addMerged(row.row(), column);
        }
    }

    private void addMerged(int row, PayrollColumn column) {
        faults.add(new RowFault(row, column.column(), RowFault.Code.MERGED));
    }
}
