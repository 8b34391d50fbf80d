package cn.xinxintong.auth;

import cn.xinxintong.auth.StepUpOutcome.Proven;
import cn.xinxintong.auth.StepUpOutcome.Reason;
import cn.xinxintong.auth.StepUpOutcome.Refused;
import cn.xinxintong.auth.face.Picture;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A worker who is signed in shows anew that it is he: a telephone that lies about unlocked is not enough for a change of where
 * the money goes. Thread-safe.
 */
public final class StepUp {
    private final AccountStore accounts;
    private final SmsCodes codes;
    private final FaceProofs faces;
    private final Sessions sessions;
    private final Throttle throttle;
    private final PasswordHashes hashes;
    private final Clock clock;

    /** What it stands on. */
    public record Ports(
            AccountStore accounts, SmsCodes codes, FaceProofs faces, Sessions sessions, Throttle throttle) {}

    public StepUp(Ports ports, PasswordHashes hashes, Clock clock) {
        this.accounts = ports.accounts();
        this.codes = ports.codes();
        this.faces = ports.faces();
        this.sessions = ports.sessions();
        this.throttle = ports.throttle();
        this.hashes = hashes;
        this.clock = clock;
    }

    /** True if a mobile number has been bound for so long that a code sent to it is enough. */
    public boolean isSmsOpenTo(Account account) {
        return SettledMobile.isOf(account.worker(), accounts, clock.instant());
    }

    /** True if faces can be checked, his name is verified and he has agreed to it; whether one is on record is not asked. */
    public boolean isFaceOpenTo(Account account) {
        return faces.isOpenTo(account);
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

    /** By a code that was sent to the number that has been bound for seven days, for {@link CodePurpose#STEP_UP}. */
    public StepUpOutcome bySms(Session session, Account account, String code) {
        Optional<MobileNumber> mobile = accounts.mobileOf(account.worker());
        if (!mobile.isPresent()) return new Refused(Reason.ROAD_NOT_OFFERED, 0, Duration.ZERO);
        if (!isSmsOpenTo(account)) return new Refused(Reason.MOBILE_TOO_NEW, 0, Duration.ZERO);
        CodeCheck check = codes.check(new CodeProof(mobile.get(), CodePurpose.STEP_UP, session.deviceId(), code));
        if (check instanceof CodeCheck.Refused) {
            CodeCheck.Refused no = (CodeCheck.Refused) check;
            return new Refused(Reason.of(no.reason()), no.triesLeft(), Duration.ZERO);
        }
        return proven(session);
    }

    /** By his face, shown to a challenge for {@link cn.xinxintong.auth.face.FacePurpose#STEP_UP} of this session. */
    public StepUpOutcome byFace(Session session, Account account, String challengeId, List<Picture> frames) {
        FaceProof proof = faces.show(session, account, challengeId, frames);
        return proof instanceof FaceProof.Refused
                ? new StepUpOutcome.FaceNotShown((FaceProof.Refused) proof)
                : proven(session);
    }

    private Proven proven(Session session) {
        return new Proven(sessions.prove(session));
    }
}
