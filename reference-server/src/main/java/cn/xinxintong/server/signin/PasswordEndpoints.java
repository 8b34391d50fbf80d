package cn.xinxintong.server.signin;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.FaceProofs;
import cn.xinxintong.auth.FaceTry;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.NewPassword;
import cn.xinxintong.auth.PasswordChange;
import cn.xinxintong.auth.PasswordOutcome;
import cn.xinxintong.auth.PasswordReset;
import cn.xinxintong.auth.ResetStart;
import cn.xinxintong.auth.SignInOutcome;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.MeForm;
import cn.xinxintong.auth.wire.PasswordChangeForm;
import cn.xinxintong.auth.wire.ResetCompletionForm;
import cn.xinxintong.auth.wire.ResetForm;
import cn.xinxintong.auth.wire.ResetRoad;
import cn.xinxintong.auth.wire.ResetTokenForm;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.realname.MeEndpoints;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Workers change a password, or get a new one by face, by SMS or by the officer's road. */
public final class PasswordEndpoints {
    private static final String[] OTHER_ROADS = {ResetRoad.SMS.name(), ResetRoad.OFFICER.name()};

    private final PasswordChange change;
    private final PasswordReset reset;
    private final FaceProofs faces;
    private final AccountStore accounts;
    private final Consents consents;

    public PasswordEndpoints(
            PasswordChange change, PasswordReset reset, FaceProofs faces, AccountStore accounts, Consents consents) {
        this.change = change;
        this.reset = reset;
        this.faces = faces;
        this.accounts = accounts;
        this.consents = consents;
    }

    public List<Route> routes() {
        return List.of(
                Route.write(
                                Method.PUT,
                                "/v1/me/password",
                                Access.WORKER_CHANGING_PASSWORD,
                                "Change my password; the first time also with the one-time code, or one sent by SMS",
                                PasswordChangeForm.class,
                                MeForm.class,
                                this::change)
                        .inSteps(),
                Route.post(
                                "/v1/password-resets",
                                Access.ANYONE,
                                "Begin to reset a forgotten password",
                                ResetForm.class,
                                ResetTokenForm.class,
                                this::beginReset)
                        .inSteps()
                        .withBodyUpTo(Faces.LARGEST_BODY),
                Route.post(
                                "/v1/password-resets/completion",
                                Access.ANYONE,
                                "Set a new password with the token of a reset",
                                ResetCompletionForm.class,
                                Void.class,
                                this::completeReset)
                        .inSteps());
    }

    private Answer change(Request request) {
        PasswordChangeForm form = request.body(PasswordChangeForm.class);
        Account account = request.worker();
        refuseUnlessChanged(change.change(
                request.session(),
                account,
                new PasswordChange.Shown(form.oldPassword(), trimmed(form.oneTimeCode()), trimmed(form.smsCode())),
                new NewPassword(form.newPassword(), form.repeat())));
        return Answer.ok(MeEndpoints.me(accounts.find(account.worker()).orElseThrow(), accounts));
    }

    private static String trimmed(@Nullable String code) {
        return code == null ? "" : code.trim();
    }

    private static void refuseUnlessChanged(PasswordOutcome outcome) {
        if (outcome instanceof PasswordOutcome.Unfit unfit) throw Refusal.of(unfit.fault());
        if (outcome instanceof PasswordOutcome.Refused no) {
            throw Refusal.ofTries(no.reason(), no.triesLeft(), no.retryAfter());
        }
    }

    private Answer beginReset(Request request) {
        ResetForm form = request.body(ResetForm.class);
        if (!consents.isCurrent(Purpose.USER_AGREEMENT, form.agreementVersion())) {
            throw Refusal.of(SignInOutcome.Reason.AGREEMENT_OUTDATED);
        }
        Login login = SignInAnswers.login(form.login());
        boolean byFace = form.road() == ResetRoad.FACE;
        if (byFace && !faces.isAvailable(FacePurpose.PASSWORD_RESET)) {
            throw Refusal.of(ProblemCode.MODEL_MISSING).withRoads(OTHER_ROADS);
        }
        return switch (form.road()) {
            case OFFICER -> begun(reset.begin(login, code(form)));
            case SMS -> begun(reset.beginBySms(login, device(form.device()), code(form)));
            case FACE -> begun(reset.beginByFace(face(request, login, form)));
        };
    }

    private static FaceTry face(Request request, Login login, ResetForm form) {
        if (form.device() == null) throw Refusal.ofField("device", "REQUIRED");
        if (form.challengeId() == null) throw Refusal.ofField("challengeId", "REQUIRED");
        return new FaceTry(
                login, form.device().id(), request.network(), form.challengeId(), Faces.frames(form.frames()));
    }

    private static String code(ResetForm form) {
        if (form.code() == null) throw Refusal.ofField("code", "REQUIRED");
        return form.code().trim();
    }

    private static String device(@Nullable DeviceForm form) {
        return form == null ? "" : form.id();
    }

    private static Answer begun(ResetStart start) {
        if (start instanceof ResetStart.FaceNotShown no) throw Faces.refusal(no.why(), OTHER_ROADS);
        if (start instanceof ResetStart.NotBegun no) {
            Refusal refusal = Refusal.ofTries(
                    no.why().reason(), no.why().triesLeft(), no.why().retryAfter());
            throw refusal.code() == ProblemCode.MOBILE_TOO_NEW ? refusal.withRoads(ResetRoad.OFFICER.name()) : refusal;
        }
        return Answer.ok(new ResetTokenForm(((ResetStart.Begun) start).token()));
    }

    private Answer completeReset(Request request) {
        ResetCompletionForm form = request.body(ResetCompletionForm.class);
        refuseUnlessChanged(reset.complete(form.token(), new NewPassword(form.newPassword(), form.repeat())));
        return Answer.nothing();
    }
}
