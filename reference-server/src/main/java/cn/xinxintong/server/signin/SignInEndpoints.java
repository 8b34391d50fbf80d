package cn.xinxintong.server.signin;

import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.PasswordAttempt;
import cn.xinxintong.auth.SignIn;
import cn.xinxintong.auth.SignInOutcome;
import cn.xinxintong.auth.SmsAttempt;
import cn.xinxintong.auth.SmsSignIn;
import cn.xinxintong.auth.wire.PasswordSignInForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.auth.wire.SmsSignInForm;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;
import java.util.Optional;

/** Workers sign in by password or SMS. */
public final class SignInEndpoints {
    private final SignIn signIn;
    private final SmsSignIn smsSignIn;
    private final SignInAnswers answers;

    public SignInEndpoints(SignIn signIn, SmsSignIn smsSignIn, SignInAnswers answers) {
        this.signIn = signIn;
        this.smsSignIn = smsSignIn;
        this.answers = answers;
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
                        .inSteps());
    }

    private Answer withPassword(Request request) {
        PasswordSignInForm form = request.body(PasswordSignInForm.class);
        Login login = SignInAnswers.login(form.login());
        Optional<DevicePublicKey> key = SignInAnswers.deviceKey(form.device());
        String oneTimeCode =
                form.oneTimeCode() == null ? "" : form.oneTimeCode().trim();
        SignInOutcome outcome = signIn.withPassword(new PasswordAttempt(
                login,
                form.password(),
                oneTimeCode,
                form.agreementVersion(),
                SignInAnswers.device(form.device()),
                request.network()));
        return answers.of(outcome, key);
    }

    private Answer withSms(Request request) {
        SmsSignInForm form = request.body(SmsSignInForm.class);
        Optional<DevicePublicKey> key = SignInAnswers.deviceKey(form.device());
        SignInOutcome outcome = smsSignIn.signIn(new SmsAttempt(
                MobileNumber.parse(form.mobile()),
                form.code(),
                form.agreementVersion(),
                SignInAnswers.device(form.device())));
        return answers.of(outcome, key);
    }
}
