package cn.xinxintong.server.face;

import cn.xinxintong.auth.wire.FaceChallengeForm;
import cn.xinxintong.auth.wire.FaceSignInForm;
import cn.xinxintong.auth.wire.SignedInForm;
import cn.xinxintong.face.Challenge;
import cn.xinxintong.face.ChallengeOffer;
import cn.xinxintong.face.FaceEngine;
import cn.xinxintong.face.Unavailable;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;

/**
 * The doors of the face's roads. As long as the engine has no model each says so and names the road beside it: a face is
 * never the only one, and never a silent yes.
 */
public final class FaceEndpoints {
    private static final int LARGEST_FRAMES = 4 << 20;

    private final FaceEngine engine;

    public FaceEndpoints(FaceEngine engine) {
        this.engine = engine;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/v1/face-challenges",
                                Access.ANYONE,
                                "Ask what to do before the camera",
                                FaceChallengeForm.class,
                                Void.class,
                                this::challenge)
                        .inSteps(),
                Route.post(
                                "/v1/sign-in/face",
                                Access.ANYONE,
                                "Sign in with identity number and face",
                                FaceSignInForm.class,
                                SignedInForm.class,
                                this::signIn)
                        .inSteps()
                        .withBodyUpTo(LARGEST_FRAMES));
    }

    private Answer challenge(Request request) {
        throw refusal(request.body(FaceChallengeForm.class).purpose());
    }

    private Answer signIn(Request request) {
        request.body(FaceSignInForm.class);
        throw refusal(FaceChallengeForm.Purpose.SIGN_IN);
    }

    private Refusal refusal(FaceChallengeForm.Purpose purpose) {
        ChallengeOffer offer = engine.challenge(Challenge.Purpose.valueOf(purpose.name()));
        Refusal refusal =
                offer instanceof Unavailable no ? Refusal.of(no.reason()) : Refusal.of(ProblemCode.ROAD_NOT_OFFERED);
        return refusal.withRoads(
                switch (purpose) {
                    case SIGN_IN -> "PASSWORD";
                    case PASSWORD_RESET, ENTRY -> "OFFICER";
                });
    }
}
