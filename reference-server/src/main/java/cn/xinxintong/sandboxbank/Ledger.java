package cn.xinxintong.sandboxbank;

import java.util.TreeMap;

/** Accounts in double entry: whatever one loses another gains, so that all together hold nothing. Not thread-safe. */
final class Ledger {
    /** Where the demo money comes from. */
    private static final String CAPITAL = "capital";
    /** What was paid to cards. */
    private static final String CARDS = "cards";

    private static final String SPECIAL = "special ";
    private static final String HELD = "held ";

    private final TreeMap<String, Long> balances = new TreeMap<>();

    void open(String account, long fen) {
        post(CAPITAL, SPECIAL + account, fen);
    }

    /** Puts money aside for a batch. */
    void hold(String account, long fen) {
        post(SPECIAL + account, HELD + account, fen);
    }

    /** What was put aside was paid. */
    void pay(String account, long fen) {
        post(HELD + account, CARDS, fen);
    }

    /** What was put aside could not be paid. */
    void release(String account, long fen) {
        post(HELD + account, SPECIAL + account, fen);
    }

    /** What was paid came back. */
    void takeBack(String account, long fen) {
        post(CARDS, SPECIAL + account, fen);
    }

    private void post(String from, String to, long fen) {
        balances.merge(from, -fen, Math::addExact);
        balances.merge(to, fen, Math::addExact);
    }

    boolean knows(String account) {
        return balances.containsKey(SPECIAL + account);
    }

    /** What can be put aside. */
    long free(String account) {
        return balances.getOrDefault(SPECIAL + account, 0L);
    }

    /** What is not yet paid. */
    long balance(String account) {
        return free(account) + balances.getOrDefault(HELD + account, 0L);
    }

    /** Special accounts by number, each with what is not yet paid. */
    TreeMap<String, Long> specialAccounts() {
        TreeMap<String, Long> accounts = new TreeMap<>();
        for (String name : balances.keySet()) {
            if (!name.startsWith(SPECIAL)) continue;
            String account = name.substring(SPECIAL.length());
            accounts.put(account, balance(account));
        }
        return accounts;
    }

    /** Nought. */
    long sum() {
        return balances.values().stream().reduce(0L, Math::addExact);
    }

    /** What cards were paid and kept. */
    long paidOut() {
        return balances.getOrDefault(CARDS, 0L);
    }
}
