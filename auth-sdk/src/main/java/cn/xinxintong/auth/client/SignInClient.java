package cn.xinxintong.auth.client;

import cn.xinxintong.auth.wire.AgreementForm;
import cn.xinxintong.auth.wire.FaceChallengeForm;
import cn.xinxintong.auth.wire.FaceChallengeGivenForm;
import cn.xinxintong.auth.wire.FaceSignInForm;
import cn.xinxintong.auth.wire.MeForm;
import cn.xinxintong.auth.wire.MobileBindingForm;
import cn.xinxintong.auth.wire.PasswordChangeForm;
import cn.xinxintong.auth.wire.PasswordSignInForm;
import cn.xinxintong.auth.wire.ResetCompletionForm;
import cn.xinxintong.auth.wire.ResetForm;
import cn.xinxintong.auth.wire.ResetTokenForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.auth.wire.SmsCodeForm;
import cn.xinxintong.auth.wire.SmsCodeSentForm;
import cn.xinxintong.auth.wire.SmsSignInForm;
import cn.xinxintong.auth.wire.StepUpForm;
import cn.xinxintong.auth.wire.StepUpGivenForm;
import cn.xinxintong.auth.wire.TokenForm;
import cn.xinxintong.wire.Platform;
import cn.xinxintong.wire.PlatformAnswer;
import cn.xinxintong.wire.PlatformRequest;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.util.Map;

/** The requests of signing in. Thread-safe. */
public final class SignInClient {
    private final Platform platform;

    public SignInClient(Platform platform) {
        this.platform = platform;
    }

    /** The text to be agreed to before the button wakes. */
    public PlatformAnswer<AgreementForm> userAgreement() {
        return platform.exchange(PlatformRequest.get("/v1/agreements/current", Map.of(), AgreementForm.class));
    }

    public PlatformAnswer<SignedInForm> signIn(PasswordSignInForm form) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/sign-in/password", form, SignedInForm.class));
    }

    /** Has a code sent by SMS. */
    public PlatformAnswer<SmsCodeSentForm> askForCode(SmsCodeForm form) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/sms-codes", form, SmsCodeSentForm.class));
    }

    public PlatformAnswer<SignedInForm> signInBySms(SmsSignInForm form) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/sign-in/sms", form, SignedInForm.class));
    }

    /** What to do before the camera, to sign in or to get over a forgotten password. */
    public PlatformAnswer<FaceChallengeGivenForm> faceChallenge(FaceChallengeForm form) {
        return platform.exchange(
                PlatformRequest.send(Method.POST, "/v1/face-challenges", form, FaceChallengeGivenForm.class));
    }

    public PlatformAnswer<SignedInForm> signInByFace(FaceSignInForm form) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/sign-in/face", form, SignedInForm.class));
    }

    /** What to do before the camera, for a step-up of this session. */
    public PlatformAnswer<FaceChallengeGivenForm> stepUpChallenge() {
        FaceChallengeForm form = new FaceChallengeForm(FaceChallengeForm.Purpose.STEP_UP, null, null);
        return platform.exchange(
                PlatformRequest.send(Method.POST, "/v1/me/face-challenges", form, FaceChallengeGivenForm.class));
    }

    /** Begins to get over a forgotten password, by any road. */
    public PlatformAnswer<ResetTokenForm> beginReset(ResetForm form) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/password-resets", form, ResetTokenForm.class));
    }

    public PlatformAnswer<Void> completeReset(ResetCompletionForm form) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/password-resets/completion", form, Void.class));
    }

    public PlatformAnswer<MeForm> bindMobile(MobileBindingForm form) {
        return platform.exchange(PlatformRequest.send(Method.PUT, "/v1/me/mobile", form, MeForm.class));
    }

    /** Shows anew that it is he, for what needs it. */
    public PlatformAnswer<StepUpGivenForm> stepUp(StepUpForm form) {
        return platform.exchange(PlatformRequest.send(Method.POST, "/v1/me/step-ups", form, StepUpGivenForm.class));
    }

    public PlatformAnswer<MeForm> changePassword(PasswordChangeForm form) {
        return platform.exchange(PlatformRequest.send(Method.PUT, "/v1/me/password", form, MeForm.class));
    }

    public PlatformAnswer<MeForm> me() {
        return platform.exchange(PlatformRequest.get("/v1/me", Map.of(), MeForm.class));
    }

    /** The next token, to be kept before it is used. */
    public PlatformAnswer<TokenForm> renew() {
        return platform.exchange(
                new PlatformRequest<>(Method.POST, "/v1/session/renewal", Map.of(), null, null, TokenForm.class));
    }

    /** Ends one of his own sessions. */
    public PlatformAnswer<Void> endSession(String id) {
        String path = "/v1/me/sessions/" + id;
        return platform.exchange(new PlatformRequest<>(Method.DELETE, path, Map.of(), null, null, Void.class));
    }

    public PlatformAnswer<Void> signOut() {
        return platform.exchange(new PlatformRequest<>(Method.DELETE, "/v1/session", Map.of(), null, null, Void.class));
    }
}
