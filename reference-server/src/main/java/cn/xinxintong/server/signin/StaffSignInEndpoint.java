package cn.xinxintong.server.signin;

import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffAttempt;
import cn.xinxintong.auth.staff.StaffOutcome;
import cn.xinxintong.auth.staff.StaffSignIn;
import cn.xinxintong.auth.wire.StaffSignInForm;
import cn.xinxintong.auth.wire.StaffSignedInForm;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;

/** Staff sign in with a second factor. */
public final class StaffSignInEndpoint {
    private static final Device DESK = new Device("desk", "");

    private final StaffSignIn signIn;

    public StaffSignInEndpoint(StaffSignIn signIn) {
        this.signIn = signIn;
    }

    public Route route() {
        return Route.post(
                        "/v1/staff/sign-in",
                        Access.ANYONE,
                        "Sign in as staff, with password and the code of the second factor",
                        StaffSignInForm.class,
                        StaffSignedInForm.class,
                        this::answer)
                .inSteps();
    }

    private Answer answer(Request request) {
        StaffSignInForm form = request.body(StaffSignInForm.class);
        StaffOutcome outcome = signIn.signIn(
                new StaffAttempt(form.login(), form.password(), form.code().trim(), DESK));
        if (outcome instanceof StaffOutcome.Refused no) {
            throw Refusal.ofTries(no.reason(), no.triesLeft(), no.retryAfter());
        }
        StaffOutcome.SignedIn in = (StaffOutcome.SignedIn) outcome;
        StaffAccount account = in.account();
        return Answer.ok(new StaffSignedInForm(
                in.started().token(),
                Beijing.time(in.started().session().endsAt()),
                account.role().name(),
                account.enterprises().stream()
                        .findFirst()
                        .map(EnterpriseId::toString)
                        .orElse(null),
                account.projects().isEmpty()
                        ? null
                        : account.projects().stream()
                                .map(ProjectId::toString)
                                .sorted()
                                .toList()));
    }
}
