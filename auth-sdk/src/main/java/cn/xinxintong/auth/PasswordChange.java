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
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.sms.CodeCheck;
import cn.xinxintong.auth.sms.CodeProof;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.SmsCodes;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.identity.MobileNumber;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets a signed-in worker choose a new password by showing the old one; the first time also a code, for a foreman
 * knows everybody's identity number. Thread-safe.
 */
public final class PasswordChange {
    static final String PURPOSE = "password-change";

    private final AccountStore accounts;
    private final SmsCodes codes;
    private final PasswordHashes hashes;
    private final PasswordPolicy policy;
    private final Sessions sessions;
    private final Throttle throttle;

    /** What it stands on. */
    public record Ports(AccountStore accounts, SmsCodes codes, Sessions sessions, Throttle throttle) {}

    public PasswordChange(Ports ports, PasswordHashes hashes, PasswordPolicy policy) {
        this.accounts = ports.accounts();
        this.codes = ports.codes();
        this.hashes = hashes;
        this.policy = policy;
        this.sessions = ports.sessions();
        this.throttle = ports.throttle();
    }

    /**
     * What he shows to be let choose a new one. The first time, one of the codes is needed, unless it was given at sign-in.
     *
     * @param oneTimeCode the officer's code on paper; empty if he shows none
     * @param smsCode that was sent to his number for {@link CodePurpose#FIRST_PASSWORD}; empty if he shows none
     */
    public record Shown(String oldPassword, String oneTimeCode, String smsCode) {
        @Override
        public String toString() {
            return "Shown[*]";
        }
    }

    /** @throws PasswordHashes.BusyException if too many passwords wait to be hashed; it does not count as a try */
    public PasswordOutcome change(Session session, Account account, Shown shown, NewPassword next) {
        return hashes.admitted(() -> judge(session, account, shown, next));
    }

    private PasswordOutcome judge(Session session, Account account, Shown shown, NewPassword next) {
        String who = account.worker().toString();
        Admission admission = throttle.admit(PURPOSE, who);
        if (admission.isLocked()) return new Refused(Reason.LOCKED, 0, admission.retryAfter());
        Credential kept = account.credential();
        String typed =
                kept instanceof Credential.Initial ? shown.oldPassword().toUpperCase(Locale.ROOT) : shown.oldPassword();
        if (!hashes.matches(typed, kept.passwordHash())) return refused(Reason.OLD_PASSWORD_WRONG, admission);
        boolean needsCode = kept instanceof Credential.Initial && session.scope() != Scope.PASSWORD_CHANGE_CODE_GIVEN;
        if (needsCode && shown.smsCode().isEmpty()) {
            Optional<Reason> refusal = codeRefusal((Credential.Initial) kept, shown.oneTimeCode());
            if (refusal.isPresent()) return refused(refusal.get(), admission);
        }
        throttle.forget(PURPOSE, who);
        Optional<PasswordFault> fault = fault(account, next);
        if (fault.isPresent()) return new Unfit(fault.get());
        if (needsCode && !shown.smsCode().isEmpty()) { // only now: an unfit password does not use it up
            Optional<Refused> refusal = smsRefusal(session, account, shown.smsCode());
            if (refusal.isPresent()) return refusal.get();
        }
        Credential own = new Credential.Own(hashes.hash(next.password()));
        if (!accounts.replace(account.worker(), kept, own)) return refused(Reason.OLD_PASSWORD_WRONG, admission);
        if (session.scope() != Scope.FULL) sessions.widen(session);
        sessions.endOthers(session, SessionEnd.PASSWORD_CHANGED);
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

    private Optional<Refused> smsRefusal(Session session, Account account, String code) {
        Optional<MobileNumber> mobile = accounts.mobileOf(account.worker());
        if (!mobile.isPresent()) return Optional.of(new Refused(Reason.CODE_EXPIRED, 0, Duration.ZERO));
        CodeCheck check =
                codes.check(new CodeProof(mobile.get(), CodePurpose.FIRST_PASSWORD, session.deviceId(), code));
        if (!(check instanceof CodeCheck.Refused)) return Optional.empty();
        CodeCheck.Refused no = (CodeCheck.Refused) check;
        return Optional.of(new Refused(Reason.of(no.reason()), no.triesLeft(), Duration.ZERO));
    }

    private static Refused refused(Reason reason, Admission admission) {
        return admission.triesLeft() > 0
                ? new Refused(reason, admission.triesLeft(), Duration.ZERO)
                : new Refused(Reason.LOCKED, 0, admission.retryAfter());
    }
}
