package cn.xinxintong.wage.payroll;

/** A line that does not go to the bank with its sheet. It takes another sheet to pay it. */
public record LeftOut(PayrollLine line, Reason reason) {

    /** Why. Names are wire codes: never reused. */
    public enum Reason {
        OBJECTED,
        NOT_SIGNED,
        NO_WAGE_CARD
    }
}
