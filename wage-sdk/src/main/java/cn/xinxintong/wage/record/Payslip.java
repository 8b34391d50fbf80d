package cn.xinxintong.wage.record;

import cn.xinxintong.money.Money;

/**
 * How a wage comes about, as the worker signs it.
 *
 * @param days worked, 0 to 31
 * @param due what the work is worth before deductions
 * @param deductions zero or more, and less than what is due
 * @param note the enterprise's own words; may be empty
 */
public record Payslip(int days, Money due, Money deductions, String note) {

    /** @throws IllegalArgumentException if days are out of range, deductions are negative, or nothing is left to pay */
    public Payslip {
        if (days < 0 || days > 31) throw new IllegalArgumentException("days are out of range");
        if (deductions.compareTo(Money.ZERO) < 0) throw new IllegalArgumentException("deductions are negative");
        if (!due.minus(deductions).isPositive()) throw new IllegalArgumentException("nothing is left to pay");
    }

    /** What is paid. */
    public Money amount() {
        return due.minus(deductions);
    }

    /** Without the enterprise's words. */
    @Override
    public String toString() {
        return "Payslip[" + days + " days, " + amount() + "]";
    }
}
