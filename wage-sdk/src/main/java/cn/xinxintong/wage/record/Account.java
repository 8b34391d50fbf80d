package cn.xinxintong.wage.record;

/** An account of the books. */
public enum Account {
    /** What labour cost the enterprise. */
    LABOUR_COST,
    /** What is owed to the worker by what he signed. */
    OWED_TO_WORKER,
    /** With the bank, and not known to have been paid. */
    UNDER_WAY,
    /** What left the project's special account, and what came back to it. */
    SPECIAL_ACCOUNT
}
