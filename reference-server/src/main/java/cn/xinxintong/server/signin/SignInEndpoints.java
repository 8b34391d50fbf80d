package cn.xinxintong.server.signin;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.PasswordAttempt;
import cn.xinxintong.auth.SignIn;
import cn.xinxintong.auth.SignInOutcome;
import cn.xinxintong.auth.SmsAttempt;
import cn.xinxintong.auth.SmsSignIn;
import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.PasswordSignInForm;
import cn.xinxintong.auth.wire.SessionForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.auth.wire.SmsSignInForm;
import cn.xinxintong.auth.wire.WorkerForm;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Workers sign in and out. */
public final class SignInEndpoints {
    private final SignIn signIn;
    private final SmsSignIn smsSignIn;
    private final Sessions sessions;
    private final DeviceKeyStore deviceKeys;
    private final Clock clock;

    public SignInEndpoints(
            SignIn signIn, SmsSignIn smsSignIn, Sessions sessions, DeviceKeyStore deviceKeys, Clock clock) {
        this.signIn = signIn;
        this.smsSignIn = smsSignIn;
        this.sessions = sessions;
        this.deviceKeys = deviceKeys;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/v1/sign-in/password",
                                Access.ANYONE,
                                "Sign in with identity or mobile number and password",
                                PasswordSignInForm.class,
                                SignedInForm.class,
                                this::withPassword)
                        .inSteps(),
                Route.post(
                                "/v1/sign-in/sms",
                                Access.ANYONE,
                                "Sign in with a code sent to the bound mobile number",
                                SmsSignInForm.class,
                                SignedInForm.class,
                                this::withSms)
                        .inSteps(),
                Route.write(
                        Method.DELETE,
                        "/v1/session",
                        Access.SIGNED_IN,
                        "Sign out",
                        Void.class,
                        Void.class,
                        this::signOut),
                Route.list("/v1/me/sessions", Access.WORKER, "My open sessions", SessionForm.class, this::mySessions));
    }

    private Answer withPassword(Request request) {
        PasswordSignInForm form = request.body(PasswordSignInForm.class);
        Login login = login(form.login());
        Optional<DevicePublicKey> key = deviceKey(form.device());
        String oneTimeCode =
                form.oneTimeCode() == null ? "" : form.oneTimeCode().trim();
        SignInOutcome outcome = signIn.withPassword(new PasswordAttempt(
                login,
                form.password(),
                oneTimeCode,
                form.agreementVersion(),
                device(form.device()),
                request.network()));
        return answer(outcome, key);
    }

    private Answer withSms(Request request) {
        SmsSignInForm form = request.body(SmsSignInForm.class);
        Optional<DevicePublicKey> key = deviceKey(form.device());
        SignInOutcome outcome = smsSignIn.signIn(new SmsAttempt(
                MobileNumber.parse(form.mobile()), form.code(), form.agreementVersion(), device(form.device())));
        return answer(outcome, key);
    }

    private Answer answer(SignInOutcome outcome, Optional<DevicePublicKey> key) {
        if (outcome instanceof SignInOutcome.Refused no) {
            throw Refusal.ofTries(no.reason(), no.triesLeft(), no.retryAfter());
        }
        SignInOutcome.SignedIn in = (SignInOutcome.SignedIn) outcome;
        key.ifPresent(k -> deviceKeys.register(
                in.account().worker(), in.started().session().deviceId(), k, clock.instant()));
        return Answer.ok(signedIn(in));
    }

    /** @throws Refusal if the text can be nobody's login */
    static Login login(String text) {
        return Login.parse(text).orElseThrow(() -> Refusal.ofField("login", "INVALID_LOGIN"));
    }

    private static Optional<DevicePublicKey> deviceKey(DeviceForm form) {
        if (form.publicKey() == null) return Optional.empty();
        try {
            return Optional.of(DevicePublicKey.parse(form.publicKey()));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.BAD_DEVICE_KEY);
        }
    }

    private static Device device(DeviceForm form) {
        return new Device(form.id(), form.name() == null ? "" : form.name());
    }

    private static SignedInForm signedIn(SignInOutcome.SignedIn in) {
        Account account = in.account();
        return new SignedInForm(
                in.started().token(),
                Beijing.time(in.started().session().endsAt()),
                account.credential() instanceof Credential.Initial,
                new WorkerForm(
                        account.worker().toString(),
                        account.name().masked(),
                        account.realName().isVerified()));
    }

    private Answer signOut(Request request) {
        sessions.end(request.session());
        return Answer.nothing();
    }

    private Answer mySessions(Request request) {
        Session current = request.session();
        List<SessionForm> open = sessions.openOf(current.principal()).stream()
                .map(s -> new SessionForm(
                        s.id().toString(),
                        s.deviceName(),
                        Beijing.time(s.startedAt()),
                        Beijing.time(s.seenAt()),
                        s.id().equals(current.id())))
                .toList();
        return Answer.ok(request.page(open));
    }
}
