package cn.xinxintong.auth;

import cn.xinxintong.auth.FaceProof.Reason;
import cn.xinxintong.auth.FaceProof.Refused;
import cn.xinxintong.auth.FaceProof.Shown;
import cn.xinxintong.auth.face.FaceChallenge;
import cn.xinxintong.auth.face.FaceChallenges;
import cn.xinxintong.auth.face.FaceCheck;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.face.FaceShown;
import cn.xinxintong.auth.face.FaceVerdict;
import cn.xinxintong.auth.face.Picture;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.identity.WorkerId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges faces that are shown to challenges, after the first real-name verification and with the consent to it alone. Tries are
 * counted before they are judged, and the third is followed by a lock that grows.
 *
 * <p>Whoever is not signed in hears {@link Reason#FACE_NOT_MATCHED} for everything that would tell whether there is such a login
 * or a face on record, and the work behind it is alike; on a device on which he has signed in before he hears the reason itself.
 * Thread-safe.
 */
public final class FaceProofs {
    private static final WorkerId NOBODY = new WorkerId(new UUID(0, 0));
    private static final String STEP_UP = "step-up-face";

    private final Ports ports;
    private final SignInGuard guard;
    private final Throttle throttle;

    /** What it stands on. */
    public record Ports(AccountStore accounts, FaceCheck check, FaceChallenges challenges, Consents consents) {}

    /** @param throttle for those who are signed in, with {@link cn.xinxintong.auth.throttle.ThrottlePolicy#ofFaces} */
    public FaceProofs(Ports ports, SignInGuard guard, Throttle throttle) {
        this.ports = ports;
        this.guard = guard;
        this.throttle = throttle;
    }

    /** True if faces can be checked at all now. */
    public boolean isAvailable(FacePurpose purpose) {
        return ports.check().moves(purpose).isPresent();
    }

    /** Somebody who is not signed in. */
    FaceProof show(FacePurpose purpose, FaceTry attempt) {
        if (!isAvailable(purpose)) return refused(Reason.MODEL_MISSING);
        String login = attempt.login().text();
        Optional<FaceChallenge> challenge =
                ports.challenges().take(purpose, login, attempt.deviceId(), attempt.challengeId());
        if (!challenge.isPresent()) return refused(Reason.CHALLENGE_EXPIRED);
        SignInGuard.Counted counted = guard.countFace(attempt.login(), attempt.deviceId(), attempt.network());
        if (counted.admission().isLocked()) return locked(counted.admission());
        Optional<Account> account = ports.accounts().find(attempt.login());
        Judged judged = judge(account, new FaceShown(purpose, challenge.get(), attempt.frames()));
        if (judged.isShown()) {
            guard.forget(counted);
            return new Shown(account.orElseThrow(IllegalStateException::new));
        }
        return wrong(counted.own() ? judged : judged.toStrangers(), counted.admission());
    }

    /** Who is signed in asks for a challenge under this name. */
    public static String whoIs(Session session) {
        return "session " + session.id();
    }

    /** Somebody who is signed in. */
    FaceProof show(Session session, Account account, String challengeId, List<Picture> frames) {
        if (!isAvailable(FacePurpose.STEP_UP)) return refused(Reason.MODEL_MISSING);
        Optional<FaceChallenge> challenge =
                ports.challenges().take(FacePurpose.STEP_UP, whoIs(session), session.deviceId(), challengeId);
        if (!challenge.isPresent()) return refused(Reason.CHALLENGE_EXPIRED);
        String who = account.worker().toString();
        Admission admission = throttle.admit(STEP_UP, who);
        if (admission.isLocked()) return locked(admission);
        Judged judged = judge(Optional.of(account), new FaceShown(FacePurpose.STEP_UP, challenge.get(), frames));
        if (!judged.isShown()) return wrong(judged, admission);
        throttle.forget(STEP_UP, who);
        return new Shown(account);
    }

    /** Whether the road is open to him as far as that is known before he shows his face. */
    boolean isOpenTo(Account account) {
        return isAvailable(FacePurpose.STEP_UP) && !closed(Optional.of(account)).isPresent();
    }

    /** A face is held against nobody's where the road is closed or nobody has that login: that takes as long. */
    private Judged judge(Optional<Account> account, FaceShown shown) {
        Optional<Reason> closed = closed(account);
        boolean open = account.isPresent() && !closed.isPresent();
        FaceVerdict verdict = open
                ? ports.check().check(account.get().worker(), shown)
                : ports.check().checkNobody(shown);
        if (!open && verdict instanceof FaceVerdict.Accept) throw new IllegalStateException("nobody was matched");
        return new Judged(closed, verdict);
    }

    private Optional<Reason> closed(Optional<Account> account) {
        boolean agreed = ports.consents()
                .inForce(account.map(Account::worker).orElse(NOBODY), Purpose.FACE, Recipient.PLATFORM)
                .isPresent();
        if (!account.filter(a -> a.realName().isVerified()).isPresent()) {
            return Optional.of(Reason.REAL_NAME_NOT_VERIFIED);
        }
        return agreed ? Optional.empty() : Optional.of(Reason.FACE_CONSENT_MISSING);
    }

    /** @param closed why he would not have been let in whatever he showed; empty if he would */
    private record Judged(Optional<Reason> closed, FaceVerdict verdict) {

        boolean isShown() {
            return !closed.isPresent() && verdict instanceof FaceVerdict.Accept;
        }

        Judged toStrangers() {
            FaceVerdict told = verdict instanceof FaceVerdict.NotEnrolled
                    ? new FaceVerdict.Reject(((FaceVerdict.NotEnrolled) verdict).faults())
                    : verdict;
            return new Judged(Optional.empty(), told);
        }

        Refused refusal(int triesLeft) {
            if (verdict instanceof FaceVerdict.Unavailable) return refused(Reason.MODEL_MISSING);
            if (closed.isPresent()) return refused(closed.get());
            if (verdict instanceof FaceVerdict.NotEnrolled) return refused(Reason.FACE_NOT_ENROLLED);
            if (verdict instanceof FaceVerdict.Reject) {
                FaceVerdict.Reject no = (FaceVerdict.Reject) verdict;
                Reason reason = no.faults().isEmpty() ? Reason.FACE_NOT_MATCHED : Reason.FACE_NOT_USABLE;
                return new Refused(reason, no.faults(), triesLeft, Duration.ZERO);
            }
            return new Refused(Reason.FACE_IN_DOUBT, Collections.emptySet(), triesLeft, Duration.ZERO);
        }
    }

    private static FaceProof wrong(Judged judged, Admission admission) {
        Refused refusal = judged.refusal(admission.triesLeft());
        boolean last = admission.triesLeft() == 0 && refusal.reason() != Reason.MODEL_MISSING;
        return last ? locked(admission) : refusal;
    }

    private static Refused locked(Admission admission) {
        return new Refused(Reason.LOCKED, Collections.emptySet(), 0, admission.retryAfter());
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, Collections.emptySet(), 0, Duration.ZERO);
    }
}
