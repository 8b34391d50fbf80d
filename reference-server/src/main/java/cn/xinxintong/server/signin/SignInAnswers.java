package cn.xinxintong.server.signin;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.SignInOutcome;
import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.auth.wire.WorkerForm;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import java.time.Clock;
import java.util.Optional;

/** What all roads of sign-in ask and answer alike. Thread-safe. */
public final class SignInAnswers {
    private final DeviceKeyStore deviceKeys;
    private final Clock clock;

    public SignInAnswers(DeviceKeyStore deviceKeys, Clock clock) {
        this.deviceKeys = deviceKeys;
        this.clock = clock;
    }

    /** @throws Refusal if he is not in */
    Answer of(SignInOutcome outcome, Optional<DevicePublicKey> key) {
        if (outcome instanceof SignInOutcome.Refused no) {
            throw Refusal.ofTries(no.reason(), no.triesLeft(), no.retryAfter());
        }
        if (outcome instanceof SignInOutcome.FaceNotShown no) throw Faces.refusal(no.why(), "PASSWORD", "SMS");
        SignInOutcome.SignedIn in = (SignInOutcome.SignedIn) outcome;
        key.ifPresent(k -> deviceKeys.register(
                in.account().worker(), in.started().session().deviceId(), k, clock.instant()));
        return Answer.ok(signedIn(in));
    }

    private static SignedInForm signedIn(SignInOutcome.SignedIn in) {
        Account account = in.account();
        return new SignedInForm(
                in.started().token(),
                Beijing.time(in.started().tokenEndsAt()),
                account.credential() instanceof Credential.Initial,
                new WorkerForm(
                        account.worker().toString(),
                        account.name().masked(),
                        account.realName().isVerified()));
    }

    /** @throws Refusal if the text can be nobody's login */
    static Login login(String text) {
        return Login.parse(text).orElseThrow(() -> Refusal.ofField("login", "INVALID_LOGIN"));
    }

    /** @throws Refusal if there is one and it is no key */
    static Optional<DevicePublicKey> deviceKey(DeviceForm form) {
        if (form.publicKey() == null) return Optional.empty();
        try {
            return Optional.of(DevicePublicKey.parse(form.publicKey()));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.BAD_DEVICE_KEY);
        }
    }

    static Device device(DeviceForm form) {
        return new Device(form.id(), form.name() == null ? "" : form.name());
    }
}
