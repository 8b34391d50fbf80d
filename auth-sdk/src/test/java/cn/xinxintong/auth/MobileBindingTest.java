package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.MobileOutcome.Bound;
import cn.xinxintong.auth.MobileOutcome.Reason;
import cn.xinxintong.auth.MobileOutcome.Refused;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionEnd;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.sms.CodeRequest;
import cn.xinxintong.auth.testing.InMemoryAccountNews.News;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.People;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MobileBindingTest {
    private static final MobileNumber NEXT = new MobileNumber("13899990002");

    private final AuthWorld world = AuthWorld.withZhang();
    private final Session session = world.newSession();

    private MobileOutcome bind(MobileNumber mobile, String code) {
        return world.binding.bind(session, mobile, code);
    }

    private void alimHas(MobileNumber mobile) {
        world.accounts.open(new Account(
                People.ALIM,
                People.ALIM_NUMBER,
                People.ALIM_NAME,
                new Credential.Own("hash"),
                RealName.NOT_VERIFIED,
                Account.Standing.ACTIVE));
        world.accounts.bind(People.ALIM, mobile, world.clock.instant());
    }

    @Test
    void theCodeThatCameToTheNumberBindsIt() {
        assertThat(bind(MOBILE, world.code(MOBILE, CodePurpose.BIND))).isEqualTo(new Bound());
        assertThat(world.accounts.mobileOf(People.ZHANG)).contains(MOBILE);
        assertThat(world.accounts.mobileBoundAt(People.ZHANG)).contains(world.clock.instant());
        assertThat(world.news.told()).containsExactly(new News.MobileBound(People.ZHANG));
    }

    @Test
    void aWrongCodeBindsNothing() {
        String code = world.code(MOBILE, CodePurpose.BIND);

        assertThat(bind(MOBILE, SignInTest.otherThan(code))).isEqualTo(new Refused(Reason.CODE_WRONG, 4));
        assertThat(world.accounts.mobileOf(People.ZHANG)).isEmpty();
    }

    @Test
    void aCodeThatNeverWasOrIsTooOldBindsNothing() {
        assertThat(bind(MOBILE, "123456")).isEqualTo(new Refused(Reason.CODE_EXPIRED, 0));
        String code = world.code(MOBILE, CodePurpose.BIND);
        world.clock.forward(Duration.ofMinutes(5));

        assertThat(bind(MOBILE, code)).isEqualTo(new Refused(Reason.CODE_EXPIRED, 0));
    }

    @Test
    void aCodeForAnotherPurposeOrAnotherPhoneBindsNothing() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        String other = world.code(MOBILE, CodePurpose.SIGN_IN);
        assertThat(bind(MOBILE, other)).isEqualTo(new Refused(Reason.CODE_EXPIRED, 0));
        String code = world.code(MOBILE, CodePurpose.BIND);
        Session elsewhere = world.sessions
                .start(new Principal.Worker(People.ZHANG), Scope.FULL, new Device("phone-2", ""))
                .session();

        assertThat(world.binding.bind(elsewhere, MOBILE, code)).isEqualTo(new Refused(Reason.CODE_EXPIRED, 0));
    }

    @Test
    void aNumberThatAnotherHasIsToldToWhoeverHoldsItAlone() {
        alimHas(MOBILE);
        String code = world.code(MOBILE, CodePurpose.BIND);

        assertThat(bind(MOBILE, SignInTest.otherThan(code))).isEqualTo(new Refused(Reason.CODE_WRONG, 4));
        assertThat(bind(MOBILE, code)).isEqualTo(new Refused(Reason.MOBILE_TAKEN, 0));
        assertThat(world.accounts.holderOf(MOBILE)).contains(People.ALIM);
    }

    @Test
    void aChangeNeedsAProofThatIsNotOld() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        String code = world.code(NEXT, CodePurpose.BIND);
        Refused unproven = new Refused(Reason.STEP_UP_REQUIRED, 0);
        assertThat(bind(NEXT, code)).isEqualTo(unproven);
        world.stepUp.byPassword(session, world.zhang(), ZHANGS_PASSWORD);
        assertThat(world.binding.bind(world.newSession(), NEXT, code)).isEqualTo(unproven);

        assertThat(bind(NEXT, code)).isEqualTo(new Bound());
        assertThat(world.accounts.mobileOf(People.ZHANG)).contains(NEXT);
        world.clock.forward(Duration.ofMinutes(5));
        assertThat(bind(MOBILE, world.code(MOBILE, CodePurpose.BIND))).isEqualTo(unproven);
    }

    @Test
    void whoStillHoldsTheOldNumberHearsOfTheChangeThere() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        world.clock.forward(Duration.ofDays(7));
        world.stepUp.bySms(session, world.zhang(), world.code(MOBILE, CodePurpose.STEP_UP));

        bind(NEXT, world.code(NEXT, CodePurpose.BIND));

        assertThat(world.news.told()).containsExactly(new News.MobileChanged(People.ZHANG, MOBILE));
    }

    @Test
    void theNumberThatIsBoundMayBeBoundAgainAndNothingChanges() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        var before = world.accounts.mobileBoundAt(People.ZHANG);

        assertThat(bind(MOBILE, world.code(MOBILE, CodePurpose.BIND))).isEqualTo(new Bound());
        assertThat(world.accounts.mobileBoundAt(People.ZHANG)).isEqualTo(before);
        assertThat(world.news.told()).isEmpty();
    }

    @Test
    void ofManyTriesWithOneCodeAtOnceOneBinds() {
        String code = world.code(MOBILE, CodePurpose.BIND);

        assertThat(AtOnce.eightTimes(i -> bind(MOBILE, code))).containsOnlyOnce(new Bound());
    }

    /** The number of before is lost: the officer has him and his card before him, he reads the code out. */
    @Nested
    class BeforeTheOfficer {
        private String codeForNoDevice(MobileNumber mobile) {
            world.codes.ask(new CodeRequest(mobile, CodePurpose.BIND, "", ""), world.post);
            return world.post.last();
        }

        private MobileOutcome change(MobileNumber mobile, String code) {
            return world.binding.changeBeforeOfficer(People.ZHANG, mobile, code);
        }

        @Test
        void theNewNumberIsBoundTheOldOneHearsOfItAndEveryPhoneIsSignedOut() {
            world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
            var elsewhere = world.sessions.start(
                    new Principal.Worker(People.ZHANG), Scope.FULL, new Device("the lost one", ""));

            assertThat(change(NEXT, codeForNoDevice(NEXT))).isEqualTo(new Bound());

            assertThat(world.accounts.mobileOf(People.ZHANG)).contains(NEXT);
            assertThat(world.news.told()).containsExactly(new News.MobileChanged(People.ZHANG, MOBILE));
            assertThat(world.sessions.of(elsewhere.token()))
                    .isEqualTo(new SessionLookup.Ended(SessionEnd.MOBILE_LOST, world.clock.instant()));
        }

        @Test
        void theNewNumberDoesNotResetThePasswordForSevenDays() {
            change(NEXT, codeForNoDevice(NEXT));

            assertThat(world.stepUp.isSmsOpenTo(world.zhang())).isFalse();
        }

        @Test
        void aWrongCodeChangesNothing() {
            world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
            String code = codeForNoDevice(NEXT);

            assertThat(change(NEXT, SignInTest.otherThan(code))).isEqualTo(new Refused(Reason.CODE_WRONG, 4));
            assertThat(world.accounts.mobileOf(People.ZHANG)).contains(MOBILE);
            assertThat(world.sessions.openOf(session.principal())).isNotEmpty();
        }

        @Test
        void aNumberThatAnotherHasIsNotTakenFromHim() {
            alimHas(NEXT);

            assertThat(change(NEXT, codeForNoDevice(NEXT))).isEqualTo(new Refused(Reason.MOBILE_TAKEN, 0));
            assertThat(world.sessions.openOf(session.principal())).isNotEmpty();
        }
    }
}
