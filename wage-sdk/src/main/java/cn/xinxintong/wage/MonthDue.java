package cn.xinxintong.wage;

import cn.xinxintong.entry.Terms;
import cn.xinxintong.money.Money;

/** What a month's work is due, by the terms that were agreed on. */
public sealed interface MonthDue {

    /** So much. */
    record Computed(Money amount) implements MonthDue {}

    /** Days alone do not say it. */
    record NotComputable(Reason reason) implements MonthDue {}

    /** Why days do not say it. Names are wire codes: never reused. */
    enum Reason {
        /** It is paid by the piece, and the pieces are not counted here. */
        PAID_BY_PIECE
    }

    /**
     * By the day: the rate for each day. By the month: the whole rate, for whoever worked in it; what becomes of a month
     * that was begun or left half-way is the payroll's. Who worked on no day is due nothing, by whatever terms.
     *
     * @param days 0 to 31
     * @throws IllegalArgumentException if no month has so many days
     * @throws ArithmeticException if the amount does not fit
     */
    static MonthDue of(Terms terms, int days) {
        if (days < 0 || days > 31) throw new IllegalArgumentException("days are out of range");
        if (days == 0) return new Computed(Money.ZERO);
        return switch (terms.payKind()) {
            case DAY -> new Computed(terms.rate().times(days));
            case MONTH -> new Computed(terms.rate());
            case PIECE -> new NotComputable(Reason.PAID_BY_PIECE);
        };
    }
}
