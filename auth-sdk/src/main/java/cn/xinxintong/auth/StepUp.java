package cn.xinxintong.auth;

import cn.xinxintong.auth.StepUpOutcome.Proven;
import cn.xinxintong.auth.StepUpOutcome.Reason;
import cn.xinxintong.auth.StepUpOutcome.Refused;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.sms.CodeCheck;
import cn.xinxintong.auth.sms.CodeProof;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.SmsCodes;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.identity.MobileNumber;
import java.time.Duration;
import java.util.Optional;

/**
 * A worker who is signed in shows anew that it is he: a telephone that lies about unlocked is not enough for a change of where
 * the money goes. Thread-safe.
 */
public final class StepUp {
    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final SmsCodes codes;
    private final Sessions sessions;
    private final Throttle throttle;

    public StepUp(AccountStore accounts, PasswordHashes hashes, SmsCodes codes, Sessions sessions, Throttle throttle) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.codes = codes;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    /** By the password; tries are counted together with those of a change of password. */
    public StepUpOutcome byPassword(Session session, Account account, String password) {
        String who = account.worker().toString();
        Admission admission = throttle.admit(PasswordChange.PURPOSE, who);
        if (admission.isLocked()) return new Refused(Reason.LOCKED, 0, admission.retryAfter());
        if (hashes.matches(password, account.credential().passwordHash())) {
            throttle.forget(PasswordChange.PURPOSE, who);
            return proven(session);
        }
        return admission.triesLeft() > 0
                ? new Refused(Reason.PASSWORD_WRONG, admission.triesLeft(), Duration.ZERO)
                : new Refused(Reason.LOCKED, 0, admission.retryAfter());
    }

    /** By a code that was sent to the number that is bound, for {@link CodePurpose#STEP_UP}. */
    public StepUpOutcome bySms(Session session, Account account, String code) {
        Optional<MobileNumber> mobile = accounts.mobileOf(account.worker());
        if (!mobile.isPresent()) return new Refused(Reason.ROAD_NOT_OFFERED, 0, Duration.ZERO);
        CodeCheck check = codes.check(new CodeProof(mobile.get(), CodePurpose.STEP_UP, session.deviceId(), code));
        if (check instanceof CodeCheck.Refused) {
            CodeCheck.Refused no = (CodeCheck.Refused) check;
            return new Refused(Reason.of(no.reason()), no.triesLeft(), Duration.ZERO);
        }
        return proven(session);
    }

    private Proven proven(Session session) {
        return new Proven(sessions.prove(session));
    }
}
