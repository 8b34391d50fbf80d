package cn.xinxintong.server.wage;

import cn.xinxintong.wage.payroll.RowFault;
import java.text.Normalizer;
import java.util.Optional;

/** A column of the payroll workbook, in the order of the template. */
enum PayrollColumn {
    IDENTITY_NUMBER("身份证号", RowFault.Column.IDENTITY_NUMBER),
    NAME("姓名", RowFault.Column.NAME),
    DAYS("出勤天数", RowFault.Column.DAYS),
    DUE("应发(元)", RowFault.Column.DUE),
    DEDUCTIONS("扣款(元)", RowFault.Column.DEDUCTIONS),
    AMOUNT("实发(元)", RowFault.Column.AMOUNT),
    NOTE("备注", RowFault.Column.NOTE);

    private final String header;
    private final RowFault.Column column;

    PayrollColumn(String header, RowFault.Column column) {
        this.header = header;
        this.column = column;
    }

    String header() {
        return header;
    }

    RowFault.Column column() {
        return column;
    }

    /** A payroll can do without notes, and without nothing else. */
    boolean isMandatory() {
        return this != NOTE;
    }

    /** The column whose header that is, if it is one: blanks, full-width forms and the unit make no difference. */
    static Optional<PayrollColumn> of(String header) {
        String bare = bare(header);
        for (PayrollColumn column : values()) if (bare(column.header).equals(bare)) return Optional.of(column);
        return Optional.empty();
    }

    private static String bare(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC);
        return folded.replaceAll("[\\s\\p{Cf}]", "").replaceFirst("\\(元\\)$", "");
    }
}
