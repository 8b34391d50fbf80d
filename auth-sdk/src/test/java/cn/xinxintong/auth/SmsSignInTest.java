package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.AGREEMENT;
import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NEXT_PASSWORD;
import static cn.xinxintong.auth.AuthWorld.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SmsSignInTest {
    private static final MobileNumber NOBODYS = new MobileNumber("13899990009");

    private static SignInOutcome signIn(AuthWorld world, MobileNumber mobile, String code) {
        return world.smsSignIn.signIn(new SmsAttempt(mobile, code, AGREEMENT, PHONE));
    }

    @Nested
    class WithAPasswordOfHisOwn {
        private final AuthWorld world = withMobile(AuthWorld.withZhang());

        private SignInOutcome signIn(String code) {
            return SmsSignInTest.signIn(world, MOBILE, code);
        }

        private String code() {
            return world.code(MOBILE, CodePurpose.SIGN_IN);
        }

        @Test
        void theCodeOpensAFullSessionOnce() {
            String code = code();

            SignedIn in = (SignedIn) signIn(code);

            assertThat(in.account().worker()).isEqualTo(People.ZHANG);
            assertThat(in.started().session().scope()).isEqualTo(Scope.FULL);
            assertThat(world.isLive(in.started())).isTrue();
            assertThat(signIn(code)).isEqualTo(new Refused(Reason.CODE_EXPIRED, 0, Duration.ZERO));
        }

        @Test
        void theRoadIsOpenWhileThatOfThePasswordIsLocked() {
            for (int i = 0; i < 6; i++) world.signIn("wrong-pass-1");

            assertThat(signIn(code())).isInstanceOf(SignedIn.class);
        }

        @Test
        void theVersionAgreedToIsRecorded() {
            signIn(code());

            var consent = world.consents.inForce(People.ZHANG, Purpose.USER_AGREEMENT, Recipient.PLATFORM);
            assertThat(consent.orElseThrow().version()).isEqualTo(AGREEMENT);
        }

        @Test
        void anOutdatedAgreementIsAskedAgainAndTheCodeStaysGood() {
            String code = code();

            assertThat(world.smsSignIn.signIn(new SmsAttempt(MOBILE, code, "2025-01", PHONE)))
                    .isEqualTo(new Refused(Reason.AGREEMENT_OUTDATED, 0, Duration.ZERO));
            assertThat(signIn(code)).isInstanceOf(SignedIn.class);
        }

        @Test
        void aBlockedAccountIsToldSoOnlyToWhoeverHoldsTheNumber() {
            world.accounts.block(People.ZHANG);
            String code = code();

            assertThat(signIn(SignInTest.otherThan(code))).isEqualTo(new Refused(Reason.CODE_WRONG, 4, Duration.ZERO));
            assertThat(signIn(code)).isEqualTo(new Refused(Reason.ACCOUNT_BLOCKED, 0, Duration.ZERO));
        }

        @Test
        void aNumberThatNobodyHasIsAnsweredLikeAWrongCode() {
            String wrong = SignInTest.otherThan(code());
            world.code(NOBODYS, CodePurpose.SIGN_IN);

            for (int i = 0; i < 6; i++) {
                assertThat(SmsSignInTest.signIn(world, NOBODYS, wrong)).isEqualTo(signIn(wrong));
            }
        }

        @Test
        void whoHasChangedHisNumberSinceIsNotLetInByTheOldOne() {
            String code = code();
            world.accounts.bind(People.ZHANG, NOBODYS, world.clock.instant());

            assertThat(signIn(code)).isEqualTo(new Refused(Reason.CODE_EXPIRED, 0, Duration.ZERO));
        }

        @Test
        void ofManyWhoShowTheCodeAtOnceOneIsLetIn() {
            String code = code();

            assertThat(AtOnce.eightTimes(i -> signIn(code) instanceof SignedIn)).containsOnlyOnce(true);
        }
    }

    @Nested
    class BeforeTheFirstChange {
        private final AuthWorld world = new AuthWorld();

        private void collected() {
            world.collect(People.ZHANG_NUMBER);
            assertThat(world.collection.bindMobile(People.ZHANG, MOBILE)).isTrue();
        }

        @Test
        void theSessionCanOnlyChangeThePasswordAndNeedsNoCodeOnPaper() {
            collected();

            SignedIn in = (SignedIn) signIn(world, MOBILE, world.code(MOBILE, CodePurpose.SIGN_IN));

            assertThat(in.started().session().scope()).isEqualTo(Scope.PASSWORD_CHANGE_CODE_GIVEN);
            var session = in.started().session();
            assertThat(world.change(session, "wrong-pass-1", "", NEXT_PASSWORD))
                    .isInstanceOf(PasswordOutcome.Refused.class);
            assertThat(world.change(session, People.ZHANG_NUMBER.lastSix(), "", NEXT_PASSWORD))
                    .isInstanceOf(PasswordOutcome.Changed.class);
        }

        @Test
        void aCodeToTheNumberStandsInForTheCodeOnPaper() {
            collected();
            var session = world.in(People.ZHANG_NUMBER.lastSix(), "").started().session();
            String code = world.code(MOBILE, CodePurpose.FIRST_PASSWORD);

            assertThat(change(session, SignInTest.otherThan(code), NEXT_PASSWORD))
                    .isEqualTo(new PasswordOutcome.Refused(PasswordOutcome.Reason.CODE_WRONG, 4, Duration.ZERO));
            assertThat(change(session, code, "short")).isInstanceOf(PasswordOutcome.Unfit.class);
            assertThat(change(session, code, NEXT_PASSWORD)).isInstanceOf(PasswordOutcome.Changed.class);
            assertThat(world.signIn(NEXT_PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void whereNoNumberWasCollectedNoCodeStandsInForTheOneOnPaper() {
            world.collect(People.ZHANG_NUMBER);
            var session = world.in(People.ZHANG_NUMBER.lastSix(), "").started().session();

            assertThat(change(session, "123456", NEXT_PASSWORD))
                    .isEqualTo(new PasswordOutcome.Refused(PasswordOutcome.Reason.CODE_EXPIRED, 0, Duration.ZERO));
        }

        private PasswordOutcome change(Session session, String code, String next) {
            return world.change.change(
                    session,
                    world.zhang(),
                    new PasswordChange.Shown(People.ZHANG_NUMBER.lastSix(), "", code),
                    new NewPassword(next, next));
        }
    }

    private static AuthWorld withMobile(AuthWorld world) {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        return world;
    }
}
