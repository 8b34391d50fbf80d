package cn.xinxintong.wage.payroll;

/** What became of a step with a sheet. */
public sealed interface SheetDecision {

    /** It was taken, or had been taken before. */
    record Stepped(PayrollSheet sheet) implements SheetDecision {}

    /** It was not, and nothing changed. */
    record Refused(Reason reason) implements SheetDecision {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        SHEET_NOT_FOUND,
        /** It is with the bank already. */
        SHEET_SUBMITTED,
        /** It was never laid before its workers. */
        SHEET_NOT_OPEN,
        /** No line is both signed and has a card to go to. */
        NOTHING_TO_PAY
    }
}
