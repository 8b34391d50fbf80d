package cn.xinxintong.wage.bank;

/**
 * A bank that verifies cards and pays wages: implemented once for each bank or protocol. Thread-safe; never returns null.
 * Every call ends within a bounded time.
 */
public interface PartnerBank {

    /** Asks about a card. The same {@code requestId} again is the same question, not another try. */
    Verification verifyCard(CardVerification question);

    /** Sends a batch. The bank takes a number once: sent again with the same content, it answers as it did. */
    Submission submit(PayBatch batch);

    /** @throws BankUnavailableException if no answer came */
    BatchState query(BatchNumber number);

    /**
     * The results that there are: one for each line that has any, its latest. Empty for a batch that the bank never got.
     *
     * @param cursor as the page before named it; empty for the first
     * @throws BankUnavailableException if no answer came
     */
    ResultPage results(BatchNumber number, String cursor);

    /**
     * What is in the account.
     *
     * @throws BankUnavailableException if no answer came, or the bank keeps no such account
     */
    AccountSnapshot specialAccount(SpecialAccount account);

    /** Verifies the message from its bytes, and only then reads it. A message believed once is not believed again. */
    Callback parse(RawCallback raw);
}
