package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.AGREEMENT;
import static cn.xinxintong.auth.AuthWorld.NOBODY;
import static cn.xinxintong.auth.AuthWorld.PHONE;
import static cn.xinxintong.auth.AuthWorld.ZHANG;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.FaceProof.Reason;
import cn.xinxintong.auth.SignInOutcome.FaceNotShown;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.face.FaceFault;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.testing.ScriptedFaceCheck;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaceSignInTest {
    private static final String FACE = "zhang";

    private final AuthWorld world = AuthWorld.withZhang();

    private FaceTry face(Login login, Device device, String face) {
        return world.face(FacePurpose.SIGN_IN, login, device, face);
    }

    private SignInOutcome signIn(FaceTry attempt) {
        return world.faceSignIn.signIn(attempt, AGREEMENT, PHONE.name());
    }

    private SignInOutcome signIn(String face) {
        return signIn(face(ZHANG, PHONE, face));
    }

    private static FaceNotShown no(Reason reason, int triesLeft) {
        return new FaceNotShown(new FaceProof.Refused(reason, Set.of(), triesLeft, Duration.ZERO));
    }

    private static FaceNotShown locked(Duration retryAfter) {
        return new FaceNotShown(new FaceProof.Refused(Reason.LOCKED, Set.of(), 0, retryAfter));
    }

    private void onAPhoneOfHisOwn() {
        world.in(ZHANGS_PASSWORD, "");
    }

    @Nested
    class WithAFaceOnRecord {
        WithAFaceOnRecord() {
            world.enrol(FACE);
        }

        @Test
        void hisFaceOpensAFullSession() {
            SignedIn in = (SignedIn) signIn(FACE);

            assertThat(in.account().worker()).isEqualTo(People.ZHANG);
            assertThat(in.started().session().scope()).isEqualTo(Scope.FULL);
            assertThat(world.isLive(in.started())).isTrue();
        }

        @Test
        void theFramesAreHeldAgainstTheMovesThatWereAskedFor() {
            FaceTry attempt = face(ZHANG, PHONE, FACE);
            signIn(attempt);

            var asked = world.faceCheck.asked();
            assertThat(asked).hasSize(1);
            assertThat(asked.get(0).challenge().id()).isEqualTo(attempt.challengeId());
            assertThat(asked.get(0).frames()).isEqualTo(attempt.frames());
        }

        @Test
        void aChallengeIsGoodOnceHoweverManyShowItAtOnce() {
            FaceTry attempt = face(ZHANG, PHONE, FACE);

            assertThat(AtOnce.eightTimes(i -> signIn(attempt) instanceof SignedIn))
                    .containsOnlyOnce(true);
            assertThat(signIn(attempt)).isEqualTo(no(Reason.CHALLENGE_EXPIRED, 0));
        }

        @Test
        void aChallengeForAnotherPurposeLoginOrDeviceIsWorthNothing() {
            FaceTry reset = world.face(FacePurpose.PASSWORD_RESET, ZHANG, PHONE, FACE);
            FaceTry nobodys = face(NOBODY, PHONE, FACE);
            FaceTry elsewhere = face(ZHANG, new Device("phone-2", ""), FACE);

            assertThat(signIn(reset)).isEqualTo(no(Reason.CHALLENGE_EXPIRED, 0));
            assertThat(signIn(new FaceTry(ZHANG, PHONE.id(), "", nobodys.challengeId(), nobodys.frames())))
                    .isEqualTo(no(Reason.CHALLENGE_EXPIRED, 0));
            assertThat(signIn(new FaceTry(ZHANG, PHONE.id(), "", elsewhere.challengeId(), elsewhere.frames())))
                    .isEqualTo(no(Reason.CHALLENGE_EXPIRED, 0));
        }

        @Test
        void whoComesTooLateAsksAgainAndLosesNoTry() {
            FaceTry late = face(ZHANG, PHONE, FACE);
            world.clock.forward(Duration.ofMinutes(3));

            assertThat(signIn(late)).isEqualTo(no(Reason.CHALLENGE_EXPIRED, 0));
            assertThat(signIn("alim")).isEqualTo(no(Reason.FACE_NOT_MATCHED, 2));
        }

        @Test
        void anotherFaceIsRefusedAndTheThirdLocksTheRoadAloneForAWhile() {
            assertThat(signIn("alim")).isEqualTo(no(Reason.FACE_NOT_MATCHED, 2));
            assertThat(signIn("alim")).isEqualTo(no(Reason.FACE_NOT_MATCHED, 1));
            assertThat(signIn("alim")).isEqualTo(locked(Duration.ofMinutes(15)));

            assertThat(signIn(FACE)).isEqualTo(locked(Duration.ofMinutes(15)));
            assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
            world.clock.forward(Duration.ofMinutes(15));
            assertThat(signIn(FACE)).isInstanceOf(SignedIn.class);
        }

        @Test
        void aRightFaceForgetsTheWrongOnes() {
            signIn("alim");
            signIn("alim");
            signIn(FACE);

            assertThat(signIn("alim")).isEqualTo(no(Reason.FACE_NOT_MATCHED, 2));
        }

        @Test
        void whoShowsOtherFacesElsewhereLocksNobodyOutOfHisOwnPhone() {
            onAPhoneOfHisOwn();
            for (int i = 0; i < 4; i++) signIn(face(ZHANG, new Device("a stranger", ""), "alim"));

            assertThat(signIn(FACE)).isInstanceOf(SignedIn.class);
        }

        @Test
        void whatTheCameraSawCanBeMended() {
            assertThat(signIn(FaceFault.TOO_DARK.name()))
                    .isEqualTo(new FaceNotShown(new FaceProof.Refused(
                            Reason.FACE_NOT_USABLE, Set.of(FaceFault.TOO_DARK), 2, Duration.ZERO)));
        }

        @Test
        void aFaceInDoubtIsNoMatch() {
            assertThat(signIn(ScriptedFaceCheck.TWIN)).isEqualTo(no(Reason.FACE_IN_DOUBT, 2));
        }

        @Test
        void withoutAModelNobodyIsMatchedAndNoTryIsLost() {
            FaceTry before = face(ZHANG, PHONE, FACE);
            world.faceCheck.loseModel();

            assertThat(signIn(before)).isEqualTo(no(Reason.MODEL_MISSING, 0));
        }

        @Test
        void anOutdatedAgreementIsAskedAgainAndTheChallengeStaysGood() {
            FaceTry attempt = face(ZHANG, PHONE, FACE);

            assertThat(world.faceSignIn.signIn(attempt, "2025-01", ""))
                    .isEqualTo(new Refused(SignInOutcome.Reason.AGREEMENT_OUTDATED, 0, Duration.ZERO));
            assertThat(signIn(attempt)).isInstanceOf(SignedIn.class);
        }

        @Test
        void aBlockedAccountIsToldSoOnlyToItsOwnFace() {
            world.accounts.block(People.ZHANG);

            assertThat(signIn("alim")).isEqualTo(no(Reason.FACE_NOT_MATCHED, 2));
            assertThat(signIn(FACE)).isEqualTo(new Refused(SignInOutcome.Reason.ACCOUNT_BLOCKED, 0, Duration.ZERO));
        }

        @Test
        void afterAWithdrawnConsentTheRoadIsClosedAtOnce() {
            world.withdrawFaceConsent();

            assertThat(signIn(FACE)).isEqualTo(no(Reason.FACE_NOT_MATCHED, 2));
            assertThat(world.faceCheck.asked())
                    .as("looked at, but not held against his")
                    .hasSize(1);
        }
    }

    @Nested
    class BeforeTheFirstChangeOfThePassword {
        private final AuthWorld world = new AuthWorld();

        @Test
        void theSessionCanOnlyChooseAPasswordAndNeedsNoCodeOnPaper() {
            world.collect(People.ZHANG_NUMBER);
            world.enrol(FACE);

            SignedIn in = (SignedIn)
                    world.faceSignIn.signIn(world.face(FacePurpose.SIGN_IN, ZHANG, PHONE, FACE), AGREEMENT, "");

            assertThat(in.started().session().scope()).isEqualTo(Scope.PASSWORD_CHANGE_CODE_GIVEN);
        }
    }

    /** What a stranger hears about Zhang is what he hears about nobody, and it takes the same look at the frames. */
    @Nested
    class NoOracle {
        private void assertZhangIsLikeNobody() {
            for (String shown : new String[] {FACE, "TOO_DARK", "alim", FACE}) {
                assertThat(signIn(face(ZHANG, PHONE, shown))).isEqualTo(signIn(face(NOBODY, PHONE, shown)));
            }
            assertThat(world.faceCheck.asked()).hasSize(6); // and none in the fourth round, which is locked
        }

        @Test
        void withoutARealName() {
            assertZhangIsLikeNobody();
        }

        @Test
        void withoutAConsent() {
            world.verify();
            world.faceCheck.enrol(People.ZHANG, FACE);

            assertZhangIsLikeNobody();
        }

        @Test
        void withoutAFaceOnRecord() {
            world.verify();
            world.consentToFace();

            assertZhangIsLikeNobody();
        }

        @Test
        void withAnothersFaceOnRecord() {
            world.enrol("somebody else");

            assertZhangIsLikeNobody();
        }
    }

    /** On a phone on which he has signed in before, he hears what is missing. */
    @Nested
    class OnAPhoneOfHisOwn {
        @Test
        void beforeTheFirstRealNameVerification() {
            onAPhoneOfHisOwn();

            assertThat(signIn(FACE)).isEqualTo(no(Reason.REAL_NAME_NOT_VERIFIED, 0));
        }

        @Test
        void withoutAConsent() {
            onAPhoneOfHisOwn();
            world.verify();

            assertThat(signIn(FACE)).isEqualTo(no(Reason.FACE_CONSENT_MISSING, 0));
        }

        @Test
        void withoutAFaceOnRecord() {
            onAPhoneOfHisOwn();
            world.verify();
            world.consentToFace();

            assertThat(signIn(FACE)).isEqualTo(no(Reason.FACE_NOT_ENROLLED, 0));
        }

        @Test
        void theThirdTryLocksThereToo() {
            onAPhoneOfHisOwn();
            signIn(FACE);
            signIn(FACE);

            assertThat(signIn(FACE)).isEqualTo(locked(Duration.ofMinutes(15)));
        }
    }
}
