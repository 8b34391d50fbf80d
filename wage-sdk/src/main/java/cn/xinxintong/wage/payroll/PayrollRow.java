package cn.xinxintong.wage.payroll;

/**
 * A row of a payroll as somebody wrote it; nothing is checked yet. Personal data.
 *
 * @param row where it stands, from 1
 * @param amount what is to be paid: due less deductions
 */
public record PayrollRow(
        int row,
        String identityNumber,
        String name,
        String days,
        String due,
        String deductions,
        String amount,
        String note) {

    /** Where it stands alone. */
    @Override
    public String toString() {
        return "PayrollRow[" + row + "]";
    }
}
