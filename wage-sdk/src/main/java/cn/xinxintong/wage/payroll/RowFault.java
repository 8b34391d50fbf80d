package cn.xinxintong.wage.payroll;

/**
 * What is wrong with a row.
 *
 * @param row where it stands, from 1; 0 for what is wrong with the whole
 */
public record RowFault(int row, Column column, Code code) {

    /** Which of its fields. Names are wire codes: never reused. */
    public enum Column {
        IDENTITY_NUMBER,
        NAME,
        DAYS,
        DUE,
        DEDUCTIONS,
        AMOUNT,
        NOTE
    }

    /** What is wrong with it. Names are wire codes: never reused. */
    public enum Code {
        REQUIRED,
        BAD_FORMAT,
        TOO_LONG,
        /** Nobody with this number was ever collected on a site. */
        WORKER_UNKNOWN,
        NAME_MISMATCH,
        /** He did not belong to this project in that month or before it. */
        NOT_A_MEMBER,
        /** He stands in a row before this one. */
        REPEATED,
        OUT_OF_RANGE,
        /** Due less deductions is another amount. */
        SUM_DIFFERS,
        /** A formula stands where a number must. */
        FORMULA,
        /** It is one with other cells, so that nobody can tell which row it belongs to. */
        MERGED
    }
}
