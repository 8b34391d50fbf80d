package cn.xinxintong.server.wage;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Login;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.Payees;
import java.util.Optional;

/** Those who have an account can be paid. */
public final class AccountPayees implements Payees {
    private final AccountStore accounts;

    public AccountPayees(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Payee> find(IdentityNumber number) {
        return accounts.find(new Login.ByNumber(number)).map(AccountPayees::payee);
    }

    @Override
    public Payee payee(WorkerId worker) {
        return accounts.find(worker).map(AccountPayees::payee).orElseThrow();
    }

    private static Payee payee(Account account) {
        return new Payee(account.worker(), account.name(), account.number());
    }
}
