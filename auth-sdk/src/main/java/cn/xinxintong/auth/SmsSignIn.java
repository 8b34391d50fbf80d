package cn.xinxintong.auth;

import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.sms.CodeCheck;
import cn.xinxintong.auth.sms.CodeProof;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.SmsCodes;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets workers in who hold the mobile number that is bound to their account: it is open while the password's road is locked.
 * Who has not chosen a password yet can do nothing but choose one, and needs no code on paper for it any more. Thread-safe.
 */
public final class SmsSignIn {
    private final AccountStore accounts;
    private final SmsCodes codes;
    private final SignInGuard guard;
    private final Entrance entrance;

    public SmsSignIn(AccountStore accounts, SmsCodes codes, SignInGuard guard, Entrance entrance) {
        this.guard = guard;
        this.accounts = accounts;
        this.codes = codes;
        this.entrance = entrance;
    }

    /** Signs in with a code that was sent for {@link CodePurpose#SIGN_IN}. */
    public SignInOutcome signIn(SmsAttempt attempt) {
        if (!entrance.isCurrent(attempt.agreementVersion())) {
            return new Refused(Reason.AGREEMENT_OUTDATED, 0, Duration.ZERO);
        }
        CodeCheck check = codes.check(new CodeProof(
                attempt.mobile(), CodePurpose.SIGN_IN, attempt.device().id(), attempt.code()));
        if (check instanceof CodeCheck.Refused) {
            CodeCheck.Refused no = (CodeCheck.Refused) check;
            return new Refused(Reason.of(no.reason()), no.triesLeft(), Duration.ZERO);
        }
        Optional<Account> account = accounts.find(new Login.ByMobile(attempt.mobile()));
        return account.map(a -> letIn(a, attempt))
                .orElseGet(() -> new Refused(Reason.CODE_EXPIRED, 0, Duration.ZERO)); // he has changed his number since
    }

    private SignInOutcome letIn(Account account, SmsAttempt attempt) {
        SignInOutcome outcome = entrance.letIn(account, scope(account), attempt.agreementVersion(), attempt.device());
        boolean full = outcome instanceof SignInOutcome.SignedIn && scope(account) == Scope.FULL;
        if (full)
            guard.remember(
                    account,
                    new Login.ByMobile(attempt.mobile()),
                    attempt.device().id());
        return outcome;
    }

    private static Scope scope(Account account) {
        return account.credential() instanceof Credential.Initial ? Scope.PASSWORD_CHANGE_CODE_GIVEN : Scope.FULL;
    }
}
