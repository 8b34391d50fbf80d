package cn.xinxintong.wage.record;

/** What an entry tells. Each kind happens to a line at most once. Names are wire codes: never reused. */
public enum EntryKind {
    /** The worker signed: so much is owed to him. */
    SIGNED(Account.LABOUR_COST, Account.OWED_TO_WORKER),
    /** The line stands in a batch for the bank. */
    SUBMITTED(Account.OWED_TO_WORKER, Account.UNDER_WAY),
    /** The bank paid. */
    PAID(Account.UNDER_WAY, Account.SPECIAL_ACCOUNT),
    /** The bank did not pay: it is owed again. */
    FAILED(Account.UNDER_WAY, Account.OWED_TO_WORKER),
    /** It was paid and came back (退票): it is owed again. */
    RETURNED(Account.SPECIAL_ACCOUNT, Account.OWED_TO_WORKER);

    private final Account debit;
    private final Account credit;

    EntryKind(Account debit, Account credit) {
        this.debit = debit;
        this.credit = credit;
    }

    public Account debit() {
        return debit;
    }

    public Account credit() {
        return credit;
    }
}
