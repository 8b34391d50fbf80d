package cn.xinxintong.wage.payroll;

/** What became of an event that a bank told. */
public enum EventOutcome {
    /** It said something new. */
    TAKEN,
    /** All that it said was known. */
    REPEATED,
    /** It speaks of a batch, a line or a card that is not ours. */
    UNKNOWN_SUBJECT,
    /** It denies what the bank said before: what was said first stands, until somebody has looked at it. */
    CONTRADICTS
}
