package cn.xinxintong.wage.bank;

/** Where the bank stands with a batch. Names are wire codes: never reused. */
public enum BatchState {
    /** The bank never got it: it can be sent again, under the same number. */
    NOT_FOUND,
    ACCEPTED,
    PROCESSING,
    /** Every line has its result, and not every one was paid. */
    PARTLY_PAID,
    /** Every line is paid. */
    PAID,
    /** It was not taken, and nothing was paid. */
    REJECTED;

    /** True if every line has its result, or never will. */
    public boolean isFinal() {
        return this == PARTLY_PAID || this == PAID || this == REJECTED;
    }
}
