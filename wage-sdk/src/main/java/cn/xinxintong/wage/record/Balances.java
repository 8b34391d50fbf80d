package cn.xinxintong.wage.record;

import cn.xinxintong.money.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What stands on each account: debits less credits. The sum over all accounts is nothing, always.
 *
 * @param byAccount every account
 */
public record Balances(Map<Account, Money> byAccount) {

    public Balances {
        byAccount = Map.copyOf(byAccount);
    }

    public static Balances of(Collection<WageEntry> entries) {
        Map<Account, Money> sums = new EnumMap<>(Account.class);
        for (Account account : Account.values()) sums.put(account, Money.ZERO);
        for (WageEntry entry : entries) {
            sums.merge(entry.kind().debit(), entry.amount(), Money::plus);
            sums.merge(entry.kind().credit(), Money.ofFen(-entry.amount().fen()), Money::plus);
        }
        return new Balances(sums);
    }

    /** Owed to the workers by what they signed. */
    public Money owed() {
        return Money.ZERO.minus(on(Account.OWED_TO_WORKER));
    }

    /** With the bank, and not known to have been paid. */
    public Money underWay() {
        return Money.ZERO.minus(on(Account.UNDER_WAY));
    }

    /** What has left the special account and stayed away. */
    public Money paid() {
        return Money.ZERO.minus(on(Account.SPECIAL_ACCOUNT));
    }

    private Money on(Account account) {
        return byAccount.getOrDefault(account, Money.ZERO);
    }
}
