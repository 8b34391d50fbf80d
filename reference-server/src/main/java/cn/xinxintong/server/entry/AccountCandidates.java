package cn.xinxintong.server.entry;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Login;
import cn.xinxintong.entry.Candidate;
import cn.xinxintong.entry.Candidates;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/** Those who have an account can be invited. */
public final class AccountCandidates implements Candidates {
    private final AccountStore accounts;

    public AccountCandidates(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Candidate> byNumber(IdentityNumber number) {
        return accounts.find(new Login.ByNumber(number)).map(AccountCandidates::candidate);
    }

    @Override
    public Optional<Candidate> byWorker(WorkerId worker) {
        return accounts.find(worker).map(AccountCandidates::candidate);
    }

    private static Candidate candidate(Account account) {
        return new Candidate(
                account.worker(),
                account.number(),
                account.name(),
                account.realName().isVerified());
    }
}
