package cn.xinxintong.wage;

import cn.xinxintong.money.Money;
import java.time.YearMonth;

/**
 * A month in one look: what was worked, what is due for it, what came.
 *
 * @param days on which the worker worked, over all projects
 * @param due by the agreed rates, or by what he signed where the rates do not say it; zero if neither does
 * @param deducted what he agreed to have deducted
 * @param paid what the bank has paid and was not sent back
 * @param underWay what is with the bank
 * @param owed due less deducted less paid, and never below zero
 */
public record PayCheck(
        YearMonth month, int days, Money due, Money deducted, Money paid, Money underWay, Money owed, Verdict verdict) {

    /** In one word. Names are wire codes: never reused. */
    public enum Verdict {
        /** Nothing was worked and nothing came. */
        NO_WORK,
        /** Everything came. */
        PAID,
        /** What is still owed is with the bank. */
        UNDER_WAY,
        /** Some came, and some is still owed. */
        PAID_IN_PART,
        /** Something was worked, and nothing came. */
        UNPAID,
        /** The month is not over: what is owed for it is not due yet. */
        NOT_DUE_YET,
        /** Something was worked, and nobody has said yet what it is worth: it is paid by the piece. */
        NOT_KNOWN
    }
}
