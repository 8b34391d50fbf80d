package cn.xinxintong.auth;

import cn.xinxintong.auth.PasswordOutcome.Changed;
import cn.xinxintong.auth.PasswordOutcome.Reason;
import cn.xinxintong.auth.PasswordOutcome.Refused;
import cn.xinxintong.auth.PasswordOutcome.Unfit;
import cn.xinxintong.auth.password.PasswordFault;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.password.PasswordPolicy;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.identity.MobileNumber;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a signed-in worker choose a new password by showing the old one; the first time also the one-time code, for a foreman
 * knows everybody's identity number. Thread-safe.
 */
public final class PasswordChange {
    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final Throttle throttle;

    public PasswordChange(
            AccountStore accounts, PasswordHashes hashes, PasswordPolicy policy, Sessions sessions, Throttle throttle) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.policy = policy;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /**
     * @param oneTimeCode the officer's code; empty where it was given at sign-in, or where the password is his own
     * @throws PasswordHashes.BusyException if too many passwords wait to be hashed; it does not count as a try
     */
    public PasswordOutcome change(
            Session session, Account account, String oldPassword, String oneTimeCode, NewPassword next) {
        return hashes.admitted(() -> judge(session, account, oldPassword, oneTimeCode, next));
    }

    private PasswordOutcome judge(
            Session session, Account account, String oldPassword, String oneTimeCode, NewPassword next) {
        String who = account.worker().toString();
        Admission admission = throttle.admit("password-change", who);
        if (admission.isLocked()) return new Refused(Reason.LOCKED, 0, admission.retryAfter());
        Credential kept = account.credential();
        String typed = kept instanceof Credential.Initial ? oldPassword.toUpperCase(Locale.ROOT) : oldPassword;
        if (!hashes.matches(typed, kept.passwordHash())) return refused(Reason.OLD_PASSWORD_WRONG, admission);
        if (kept instanceof Credential.Initial && session.scope() != Scope.PASSWORD_CHANGE_CODE_GIVEN) {
            Optional<Reason> refusal = codeRefusal((Credential.Initial) kept, oneTimeCode);
            if (refusal.isPresent()) return refused(refusal.get(), admission);
        }
        throttle.forget("password-change", who);
        Optional<PasswordFault> fault = fault(account, next);
        if (fault.isPresent()) return new Unfit(fault.get());
        Credential own = new Credential.Own(hashes.hash(next.password()));
        if (!accounts.replace(account.worker(), kept, own)) return refused(Reason.OLD_PASSWORD_WRONG, admission);
        if (session.scope() != Scope.FULL) sessions.widen(session);
        sessions.endOthers(session);
        return new Changed();
    }

    /** What is wrong with a new password for that account; empty if nothing is. */
    Optional<PasswordFault> fault(Account account, NewPassword next) {
        if (!next.password().equals(next.repeat())) return Optional.of(PasswordFault.PASSWORD_NOT_REPEATED);
        String mobile =
                accounts.mobileOf(account.worker()).map(MobileNumber::digits).orElse("");
        Optional<PasswordFault> fault = policy.fault(next.password(), account.number(), mobile);
        if (fault.isPresent()) return fault;
        boolean old = hashes.matches(next.password(), account.credential().passwordHash());
        return old ? Optional.of(PasswordFault.PASSWORD_IS_OLD) : Optional.empty();
    }

    private Optional<Reason> codeRefusal(Credential.Initial kept, String oneTimeCode) {
        if (oneTimeCode.isEmpty()) return Optional.of(Reason.ONE_TIME_CODE_REQUIRED);
        return hashes.matches(oneTimeCode, kept.oneTimeCodeHash())
                ? Optional.empty()
                : Optional.of(Reason.ONE_TIME_CODE_WRONG);
    }

    private static Refused refused(Reason reason, Admission admission) {
        return admission.triesLeft() > 0
                ? new Refused(reason, admission.triesLeft(), Duration.ZERO)
                : new Refused(Reason.LOCKED, 0, admission.retryAfter());
    }
}
