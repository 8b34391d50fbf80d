package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NEXT_PASSWORD;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.StepUpOutcome.FaceNotShown;
import cn.xinxintong.auth.StepUpOutcome.Proven;
import cn.xinxintong.auth.StepUpOutcome.Reason;
import cn.xinxintong.auth.StepUpOutcome.Refused;
import cn.xinxintong.auth.face.ChallengeAnswer;
import cn.xinxintong.auth.face.ChallengeRequest;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.testing.InMemoryAccountNews.News;
import cn.xinxintong.auth.testing.Pictures;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StepUpTest {
    private static final String WRONG = "wrong-pass-1";

    private final AuthWorld world = AuthWorld.withZhang();
    private final Session session = world.newSession();

    private StepUpOutcome byPassword(String password) {
        return world.stepUp.byPassword(session, world.zhang(), password);
    }

    private StepUpOutcome bySms(String code) {
        return world.stepUp.bySms(session, world.zhang(), code);
    }

    @Test
    void aSessionThatJustBeganIsNotProven() {
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void thePasswordProvesTheSessionForFiveMinutes() {
        assertThat(byPassword(ZHANGS_PASSWORD))
                .isEqualTo(new Proven(world.clock.instant().plus(Duration.ofMinutes(5))));
        world.clock.forward(Duration.ofMinutes(5).minusMillis(1));
        assertThat(world.sessions.isProven(session)).isTrue();
        world.clock.forward(Duration.ofMillis(1));
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void oneSessionProvesNoOther() {
        byPassword(ZHANGS_PASSWORD);

        assertThat(world.sessions.isProven(world.newSession())).isFalse();
    }

    @Test
    void aCodeThatCameToTheBoundNumberProvesTheSession() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        world.clock.forward(Duration.ofDays(7));

        assertThat(bySms(world.code(MOBILE, CodePurpose.STEP_UP))).isInstanceOf(Proven.class);
        assertThat(world.sessions.isProven(session)).isTrue();
    }

    @Test
    void aWrongPasswordProvesNothingAndTheFifthLocks() {
        for (int left = 4; left > 0; left--) {
            assertThat(byPassword(WRONG)).isEqualTo(new Refused(Reason.PASSWORD_WRONG, left, Duration.ZERO));
        }

        assertThat(byPassword(WRONG)).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        assertThat(byPassword(ZHANGS_PASSWORD)).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void triesOfThePasswordAreCountedTogetherWithThoseOfAChange() {
        for (int i = 0; i < 3; i++) byPassword(WRONG);

        var change = world.change(session, WRONG, "", NEXT_PASSWORD);

        assertThat(change)
                .isEqualTo(new PasswordOutcome.Refused(PasswordOutcome.Reason.OLD_PASSWORD_WRONG, 1, Duration.ZERO));
    }

    @Test
    void aWrongCodeOrOneForAnotherPurposeProvesNothing() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        world.clock.forward(Duration.ofDays(7));
        assertThat(bySms(world.code(MOBILE, CodePurpose.SIGN_IN)))
                .isEqualTo(new Refused(Reason.CODE_EXPIRED, 0, Duration.ZERO));
        String code = world.code(MOBILE, CodePurpose.STEP_UP);

        assertThat(bySms(SignInTest.otherThan(code))).isEqualTo(new Refused(Reason.CODE_WRONG, 4, Duration.ZERO));
        assertThat(world.sessions.isProven(session)).isFalse();
    }

    @Test
    void aNumberThatWasBoundAWhileAgoIsNotEnough() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        world.clock.forward(Duration.ofDays(7).minusSeconds(61));
        String code = world.code(MOBILE, CodePurpose.STEP_UP);

        assertThat(world.stepUp.isSmsOpenTo(world.zhang())).isFalse();
        assertThat(bySms(code)).isEqualTo(new Refused(Reason.MOBILE_TOO_NEW, 0, Duration.ZERO));
        assertThat(world.sessions.isProven(session)).isFalse();
        world.clock.forward(Duration.ofSeconds(1));
        assertThat(world.stepUp.isSmsOpenTo(world.zhang())).isTrue();
        assertThat(bySms(code)).as("the code was not used up").isInstanceOf(Proven.class);
    }

    @Test
    void aThiefWhoHoldsASessionCannotBindANumberAndProveHimselfByIt() {
        world.binding.bind(session, MOBILE, world.code(MOBILE, CodePurpose.BIND));

        assertThat(bySms(world.code(MOBILE, CodePurpose.STEP_UP)))
                .isEqualTo(new Refused(Reason.MOBILE_TOO_NEW, 0, Duration.ZERO));
        assertThat(world.news.told()).containsExactly(new News.MobileBound(People.ZHANG));
    }

    @Nested
    class ByFace {
        private String challenge(Session asking) {
            var answer = world.challenges.ask(
                    new ChallengeRequest(FacePurpose.STEP_UP, FaceProofs.whoIs(asking), asking.deviceId(), ""));
            return ((ChallengeAnswer.Offered) answer).challenge().id();
        }

        private StepUpOutcome byFace(String challengeId, String face) {
            return world.stepUp.byFace(session, world.zhang(), challengeId, List.of(Pictures.of(face)));
        }

        private FaceNotShown no(FaceProof.Reason reason, int triesLeft) {
            return new FaceNotShown(new FaceProof.Refused(reason, Set.of(), triesLeft, Duration.ZERO));
        }

        @Test
        void hisFaceProvesTheSessionAndTheChallengeIsUsedUp() {
            world.enrol("zhang");
            String challenge = challenge(session);

            assertThat(world.stepUp.isFaceOpenTo(world.zhang())).isTrue();
            assertThat(byFace(challenge, "zhang")).isInstanceOf(Proven.class);
            assertThat(world.sessions.isProven(session)).isTrue();
            assertThat(byFace(challenge, "zhang")).isEqualTo(no(FaceProof.Reason.CHALLENGE_EXPIRED, 0));
        }

        @Test
        void aChallengeOfAnotherSessionOrForASignInIsWorthNothing() {
            world.enrol("zhang");
            String signIn = world.face(FacePurpose.SIGN_IN, AuthWorld.ZHANG, AuthWorld.PHONE, "zhang")
                    .challengeId();

            assertThat(byFace(challenge(world.newSession()), "zhang"))
                    .isEqualTo(no(FaceProof.Reason.CHALLENGE_EXPIRED, 0));
            assertThat(byFace(signIn, "zhang")).isEqualTo(no(FaceProof.Reason.CHALLENGE_EXPIRED, 0));
            assertThat(world.sessions.isProven(session)).isFalse();
        }

        @Test
        void whatIsMissingIsToldToHim() {
            assertThat(byFace(challenge(session), "zhang")).isEqualTo(no(FaceProof.Reason.REAL_NAME_NOT_VERIFIED, 0));
            world.verify();
            assertThat(byFace(challenge(session), "zhang")).isEqualTo(no(FaceProof.Reason.FACE_CONSENT_MISSING, 0));
            assertThat(world.stepUp.isFaceOpenTo(world.zhang())).isFalse();
        }

        @Test
        void theThirdOtherFaceLocksTheRoadAndThePasswordStaysOpen() {
            world.enrol("zhang");
            assertThat(byFace(challenge(session), "alim")).isEqualTo(no(FaceProof.Reason.FACE_NOT_MATCHED, 2));
            byFace(challenge(session), "alim");

            assertThat(byFace(challenge(session), "alim"))
                    .isEqualTo(new FaceNotShown(
                            new FaceProof.Refused(FaceProof.Reason.LOCKED, Set.of(), 0, Duration.ofMinutes(15))));
            assertThat(byPassword(ZHANGS_PASSWORD)).isInstanceOf(Proven.class);
        }

        @Test
        void withoutAModelTheRoadIsClosed() {
            world.enrol("zhang");
            String challenge = challenge(session);
            world.faceCheck.loseModel();

            assertThat(byFace(challenge, "zhang")).isEqualTo(no(FaceProof.Reason.MODEL_MISSING, 0));
            assertThat(world.stepUp.isFaceOpenTo(world.zhang())).isFalse();
        }
    }

    @Test
    void withoutABoundNumberTheRoadOfSmsIsClosed() {
        assertThat(bySms("123456")).isEqualTo(new Refused(Reason.ROAD_NOT_OFFERED, 0, Duration.ZERO));
    }
}
