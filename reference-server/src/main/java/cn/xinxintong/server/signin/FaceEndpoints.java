package cn.xinxintong.server.signin;

import cn.xinxintong.auth.FaceProofs;
import cn.xinxintong.auth.FaceSignIn;
import cn.xinxintong.auth.FaceTry;
import cn.xinxintong.auth.face.ChallengeAnswer;
import cn.xinxintong.auth.face.ChallengeRequest;
import cn.xinxintong.auth.face.FaceChallenge;
import cn.xinxintong.auth.face.FaceChallenges;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.wire.DeviceForm;
import cn.xinxintong.auth.wire.FaceChallengeForm;
import cn.xinxintong.auth.wire.FaceChallengeForm.Purpose;
import cn.xinxintong.auth.wire.FaceChallengeGivenForm;
import cn.xinxintong.auth.wire.FaceSignInForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;
import java.util.Optional;

/**
 * Challenges, and sign-in by face. As long as no face can be checked each door says so and names the road beside it: a face is
 * never the only one, and never a silent yes.
 */
public final class FaceEndpoints {
    private final FaceChallenges challenges;
    private final FaceProofs faces;
    private final FaceSignIn signIn;
    private final SignInAnswers answers;

    public FaceEndpoints(FaceChallenges challenges, FaceProofs faces, FaceSignIn signIn, SignInAnswers answers) {
        this.challenges = challenges;
        this.faces = faces;
        this.signIn = signIn;
        this.answers = answers;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/v1/face-challenges",
                                Access.ANYONE,
                                "Ask what to do before the camera, to sign in or to reset a forgotten password",
                                FaceChallengeForm.class,
                                FaceChallengeGivenForm.class,
                                this::challenge)
                        .inSteps(),
                Route.post(
                                "/v1/me/face-challenges",
                                Access.WORKER,
                                "Ask what to do before the camera, for a step-up of this session",
                                FaceChallengeForm.class,
                                FaceChallengeGivenForm.class,
                                this::challengeOfMine)
                        .inSteps(),
                Route.post(
                                "/v1/sign-in/face",
                                Access.ANYONE,
                                "Sign in with identity or mobile number and face",
                                FaceSignInForm.class,
                                SignedInForm.class,
                                this::signIn)
                        .inSteps()
                        .withBodyUpTo(Faces.LARGEST_BODY));
    }

    private Answer challenge(Request request) {
        FaceChallengeForm form = request.body(FaceChallengeForm.class);
        FacePurpose purpose = available(form.purpose());
        if (form.purpose() == Purpose.STEP_UP) throw Refusal.ofField("purpose", "BAD_VALUE");
        if (form.login() == null) throw Refusal.ofField("login", "REQUIRED");
        String login = SignInAnswers.login(form.login()).text();
        DeviceForm device = form.device();
        if (device == null) throw Refusal.ofField("device", "REQUIRED");
        return asked(form.purpose(), new ChallengeRequest(purpose, login, device.id(), request.network()));
    }

    private Answer challengeOfMine(Request request) {
        FaceChallengeForm form = request.body(FaceChallengeForm.class);
        FacePurpose purpose = available(form.purpose());
        if (form.purpose() != Purpose.STEP_UP) throw Refusal.ofField("purpose", "BAD_VALUE");
        String who = FaceProofs.whoIs(request.session());
        return asked(
                form.purpose(),
                new ChallengeRequest(purpose, who, request.session().deviceId(), request.network()));
    }

    /** @throws Refusal with the road beside if faces cannot be checked now, or not for that */
    private FacePurpose available(Purpose purpose) {
        FacePurpose sought =
                switch (purpose) {
                    case SIGN_IN, ENTRY -> FacePurpose.SIGN_IN;
                    case PASSWORD_RESET -> FacePurpose.PASSWORD_RESET;
                    case STEP_UP -> FacePurpose.STEP_UP;
                };
        if (!faces.isAvailable(sought))
            throw Refusal.of(ProblemCode.MODEL_MISSING).withRoads(roads(purpose));
        if (purpose == Purpose.ENTRY)
            throw Refusal.of(ProblemCode.ROAD_NOT_OFFERED).withRoads(roads(purpose));
        return sought;
    }

    private static String[] roads(Purpose purpose) {
        return switch (purpose) {
            case SIGN_IN, STEP_UP -> new String[] {"PASSWORD", "SMS"};
            case PASSWORD_RESET -> new String[] {"SMS", "OFFICER"};
            case ENTRY -> new String[] {"OFFICER"};
        };
    }

    private Answer asked(Purpose purpose, ChallengeRequest request) {
        ChallengeAnswer answer = challenges.ask(request);
        if (answer instanceof ChallengeAnswer.Refused no) {
            throw Refusal.ofTries(no.reason(), 0, no.retryAfter()).withRoads(roads(purpose));
        }
        FaceChallenge challenge = ((ChallengeAnswer.Offered) answer).challenge();
        List<String> moves = challenge.moves().stream().map(Enum::name).toList();
        return Answer.ok(new FaceChallengeGivenForm(challenge.id(), moves, Beijing.time(challenge.endsAt())));
    }

    private Answer signIn(Request request) {
        FaceSignInForm form = request.body(FaceSignInForm.class);
        available(Purpose.SIGN_IN);
        Optional<DevicePublicKey> key = SignInAnswers.deviceKey(form.device());
        FaceTry attempt = new FaceTry(
                SignInAnswers.login(form.login()),
                form.device().id(),
                request.network(),
                form.challengeId(),
                Faces.frames(form.frames()));
        String deviceName = SignInAnswers.device(form.device()).name();
        return answers.of(signIn.signIn(attempt, form.agreementVersion(), deviceName), key);
    }
}
