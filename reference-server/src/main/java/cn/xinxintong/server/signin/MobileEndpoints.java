package cn.xinxintong.server.signin;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.MobileBinding;
import cn.xinxintong.auth.MobileOutcome;
import cn.xinxintong.auth.StepUp;
import cn.xinxintong.auth.StepUpOutcome;
import cn.xinxintong.auth.wire.MeForm;
import cn.xinxintong.auth.wire.MobileBindingForm;
import cn.xinxintong.auth.wire.StepUpForm;
import cn.xinxintong.auth.wire.StepUpGivenForm;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.realname.MeEndpoints;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker binds his mobile number, and shows anew that it is he. */
public final class MobileEndpoints {
    private final MobileBinding binding;
    private final StepUp stepUp;
    private final StepUps stepUps;
    private final AccountStore accounts;

    public MobileEndpoints(MobileBinding binding, StepUp stepUp, StepUps stepUps, AccountStore accounts) {
        this.binding = binding;
        this.stepUp = stepUp;
        this.stepUps = stepUps;
        this.accounts = accounts;
    }

    public List<Route> routes() {
        return List.of(
                Route.write(
                                Method.PUT,
                                "/v1/me/mobile",
                                Access.WORKER,
                                "Bind my mobile number with a code sent to it; to change it, after a step-up",
                                MobileBindingForm.class,
                                MeForm.class,
                                this::bind)
                        .inSteps(),
                Route.post(
                                "/v1/me/step-ups",
                                Access.WORKER,
                                "Show anew that it is me, by password, by a code sent to my number or by face: good for five minutes",
                                StepUpForm.class,
                                StepUpGivenForm.class,
                                this::prove)
                        .inSteps()
                        .withBodyUpTo(Faces.LARGEST_BODY));
    }

    private Answer bind(Request request) {
        MobileBindingForm form = request.body(MobileBindingForm.class);
        MobileOutcome outcome = binding.bind(request.session(), MobileNumber.parse(form.mobile()), form.code());
        if (outcome instanceof MobileOutcome.Refused no) {
            if (no.reason() == MobileOutcome.Reason.STEP_UP_REQUIRED) throw stepUps.required(request);
            throw Refusal.ofTries(no.reason(), no.triesLeft(), Duration.ZERO);
        }
        return Answer.ok(MeEndpoints.me(request.worker(), accounts));
    }

    private Answer prove(Request request) {
        StepUpForm form = request.body(StepUpForm.class);
        Account account = request.worker();
        StepUpOutcome outcome =
                switch (form.road()) {
                    case PASSWORD -> stepUp.byPassword(request.session(), account, needed("password", form.password()));
                    case SMS -> stepUp.bySms(request.session(), account, needed("code", form.code()));
                    case FACE ->
                        stepUp.byFace(
                                request.session(),
                                account,
                                needed("challengeId", form.challengeId()),
                                Faces.frames(form.frames()));
                };
        String[] others = stepUps.roadsBeside(form.road(), account);
        if (outcome instanceof StepUpOutcome.FaceNotShown no) throw Faces.refusal(no.why(), others);
        if (outcome instanceof StepUpOutcome.Refused no) {
            Refusal refusal = Refusal.ofTries(no.reason(), no.triesLeft(), no.retryAfter());
            throw refusal.code() == ProblemCode.MOBILE_TOO_NEW ? refusal.withRoads(others) : refusal;
        }
        return Answer.ok(new StepUpGivenForm(Beijing.time(((StepUpOutcome.Proven) outcome).until())));
    }

    private static String needed(String field, @Nullable String value) {
        if (value == null) throw Refusal.ofField(field, "REQUIRED");
        return value;
    }
}
