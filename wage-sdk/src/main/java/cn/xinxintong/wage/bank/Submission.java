package cn.xinxintong.wage.bank;

/** What became of sending a batch. */
public sealed interface Submission {

    /** The bank has it, and pays. */
    record Accepted() implements Submission {}

    /** The bank does not take it, and has paid nothing. */
    record Rejected(Reason reason) implements Submission {}

    /** No answer came: whether the bank has it is asked under its number, and it is never sent under another. */
    record Unknown() implements Submission {}

    /** Why a bank does not take a batch. Names are wire codes: never reused. */
    enum Reason {
        ACCOUNT_NOT_FOUND,
        INSUFFICIENT_FUNDS,
        /** Count or sum are not those of the lines. */
        TOTALS_DIFFER,
        /** The number was used before with other content. */
        NUMBER_REUSED,
        /** A reason that this version does not know. */
        OTHER
    }
}
