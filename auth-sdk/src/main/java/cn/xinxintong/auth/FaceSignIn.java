package cn.xinxintong.auth;

import cn.xinxintong.auth.SignInOutcome.FaceNotShown;
import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Scope;
import java.time.Duration;

/**
 * Lets workers in who show their face: never the only road, and open after the first real-name verification with a consent of
 * its own. Thread-safe.
 */
public final class FaceSignIn {
    private final FaceProofs faces;
    private final SignInGuard guard;
    private final Entrance entrance;

    public FaceSignIn(FaceProofs faces, SignInGuard guard, Entrance entrance) {
        this.faces = faces;
        this.guard = guard;
        this.entrance = entrance;
    }

    /**
     * Signs in with a face that was shown to a challenge for {@link FacePurpose#SIGN_IN}. Whoever has not chosen a password yet
     * can do nothing but choose one.
     *
     * @param agreementVersion of the user agreement that was ticked
     * @param deviceName what its owner calls the device; may be empty
     */
    public SignInOutcome signIn(FaceTry attempt, String agreementVersion, String deviceName) {
        if (!entrance.isCurrent(agreementVersion)) return new Refused(Reason.AGREEMENT_OUTDATED, 0, Duration.ZERO);
        FaceProof proof = faces.show(FacePurpose.SIGN_IN, attempt);
        if (proof instanceof FaceProof.Refused) return new FaceNotShown((FaceProof.Refused) proof);
        Account account = ((FaceProof.Shown) proof).account();
        boolean initial = account.credential() instanceof Credential.Initial;
        SignInOutcome outcome = entrance.letIn(
                account,
                initial ? Scope.PASSWORD_CHANGE_CODE_GIVEN : Scope.FULL,
                agreementVersion,
                new Device(attempt.deviceId(), deviceName));
        if (outcome instanceof SignInOutcome.SignedIn && !initial) {
            guard.remember(account, attempt.login(), attempt.deviceId());
        }
        return outcome;
    }
}
