package cn.xinxintong.auth;

import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.throttle.Admission;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets workers in. Tries are counted, whether or not there is such a login, before they are judged; for a known and an unknown login
 * the answers and the work behind them are alike. Thread-safe.
 */
public final class SignIn {
    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final SignInGuard guard;
    private final Entrance entrance;

    public SignIn(AccountStore accounts, PasswordHashes hashes, SignInGuard guard, Entrance entrance) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.guard = guard;
        this.entrance = entrance;
    }

    /**
     * Signs in by identity number or bound mobile number and password.
     *
     * @throws PasswordHashes.BusyException if too many are signing in; it does not count as a try
     */
    public SignInOutcome withPassword(PasswordAttempt attempt) {
        return hashes.admitted(() -> judge(attempt));
    }

    private SignInOutcome judge(PasswordAttempt attempt) {
        if (!entrance.isCurrent(attempt.agreementVersion())) {
            return new Refused(Reason.AGREEMENT_OUTDATED, 0, Duration.ZERO);
        }
        SignInGuard.Counted counted =
                guard.count(attempt.login(), attempt.device().id(), attempt.network());
        Admission admission = counted.admission();
        if (admission.isLocked()) return locked(admission);
        Optional<Account> account = accounts.find(attempt.login());
        if (!isRight(attempt, account)) return wrong(admission);
        guard.forget(counted);
        return letIn(attempt, account.orElseThrow(IllegalStateException::new));
    }

    /** The password, and the one-time code where one was typed; each is hashed whether or not the account exists. */
    private boolean isRight(PasswordAttempt attempt, Optional<Account> account) {
        Optional<Credential> credential = account.map(Account::credential);
        boolean password = credential
                .map(c -> hashes.matches(typed(attempt.password(), c), c.passwordHash()))
                .orElseGet(() -> hashes.matchesNobodys(attempt.password()));
        if (attempt.oneTimeCode().isEmpty()) return password;
        boolean code = credential
                .filter(c -> c instanceof Credential.Initial)
                .map(c -> hashes.matches(attempt.oneTimeCode(), ((Credential.Initial) c).oneTimeCodeHash()))
                .orElseGet(() -> hashes.matchesNobodys(attempt.oneTimeCode()));
        return password && code;
    }

    /** In the initial password an X counts in either case. */
    private static String typed(String password, Credential credential) {
        return credential instanceof Credential.Initial ? password.toUpperCase(Locale.ROOT) : password;
    }

    private SignInOutcome letIn(PasswordAttempt attempt, Account account) {
        boolean initial = account.credential() instanceof Credential.Initial;
        SignInOutcome outcome =
                entrance.letIn(account, scope(initial, attempt), attempt.agreementVersion(), attempt.device());
        if (!(outcome instanceof SignInOutcome.SignedIn)) return outcome;
        if (!initial) guard.remember(account, attempt.login(), attempt.device().id());
        upgrade(attempt, account);
        return outcome;
    }

    private static Scope scope(boolean initial, PasswordAttempt attempt) {
        if (!initial) return Scope.FULL;
        return attempt.oneTimeCode().isEmpty() ? Scope.PASSWORD_CHANGE : Scope.PASSWORD_CHANGE_CODE_GIVEN;
    }

    /** A hash made by another function or with older parameters is made anew while the password is at hand. */
    private void upgrade(PasswordAttempt attempt, Account account) {
        Credential kept = account.credential();
        if (kept instanceof Credential.Own && hashes.isOutdated(kept.passwordHash())) {
            accounts.replace(account.worker(), kept, new Credential.Own(hashes.hash(attempt.password())));
        }
    }

    private static Refused wrong(Admission admission) {
        return admission.triesLeft() > 0
                ? new Refused(Reason.WRONG_LOGIN, admission.triesLeft(), Duration.ZERO)
                : locked(admission);
    }

    private static Refused locked(Admission admission) {
        return new Refused(Reason.LOCKED, 0, admission.retryAfter());
    }
}
