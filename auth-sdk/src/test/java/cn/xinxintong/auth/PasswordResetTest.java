package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NEXT_PASSWORD;
import static cn.xinxintong.auth.AuthWorld.NOBODY;
import static cn.xinxintong.auth.AuthWorld.PHONE;
import static cn.xinxintong.auth.AuthWorld.ZHANG;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.PasswordOutcome.Changed;
import cn.xinxintong.auth.PasswordOutcome.Reason;
import cn.xinxintong.auth.PasswordOutcome.Refused;
import cn.xinxintong.auth.PasswordOutcome.Unfit;
import cn.xinxintong.auth.ResetStart.Begun;
import cn.xinxintong.auth.ResetStart.FaceNotShown;
import cn.xinxintong.auth.ResetStart.NotBegun;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.face.FacePurpose;
import cn.xinxintong.auth.password.PasswordFault;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.auth.testing.InMemoryAccountNews.News;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordResetTest {
    private static final NewPassword NEXT = new NewPassword(NEXT_PASSWORD, NEXT_PASSWORD);
    private static final Refused EXPIRED = new Refused(Reason.RESET_EXPIRED, 0, Duration.ZERO);
    private static final NotBegun WRONG = new NotBegun(new Refused(Reason.ONE_TIME_CODE_WRONG, 4, Duration.ZERO));

    private final AuthWorld world = AuthWorld.withZhang();
    private final PasswordReset reset = world.reset;

    @Test
    void theCodeGivesATokenAndTheTokenANewPassword() {
        String token = begun(reset.permit(People.ZHANG));

        assertThat(reset.complete(token, NEXT)).isEqualTo(new Changed());
        assertThat(world.signIn(NEXT_PASSWORD)).isInstanceOf(SignedIn.class);
        assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void theCodeHasEightDigits() {
        assertThat(reset.permit(People.ZHANG)).matches("[0-9]{8}");
    }

    @Test
    void allSessionsEnd() {
        SignedIn in = world.in(ZHANGS_PASSWORD, "");

        reset.complete(begun(reset.permit(People.ZHANG)), NEXT);

        assertThat(world.isLive(in.started())).isFalse();
    }

    @Test
    void theOldPasswordHoldsUntilTheNewOneIsChosen() {
        begun(reset.permit(People.ZHANG));

        assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void aWorkerWhoNeverChangedTheInitialPasswordCanResetItToo() {
        AuthWorld fresh = new AuthWorld();
        fresh.collect(People.ZHANG_NUMBER);
        Begun begun = (Begun) fresh.reset.begin(ZHANG, fresh.reset.permit(People.ZHANG));

        fresh.reset.complete(begun.token(), NEXT);

        assertThat(fresh.in(NEXT_PASSWORD, "").started().session().scope()).isEqualTo(Scope.FULL);
    }

    @Test
    void theCodeIsGoodForADay() {
        String code = reset.permit(People.ZHANG);
        world.clock.forward(Duration.ofHours(24).minusSeconds(1));

        assertThat(reset.begin(ZHANG, code)).isInstanceOf(Begun.class);
    }

    @Test
    void theCodeIsNoLongerGoodAfterADay() {
        String code = reset.permit(People.ZHANG);
        world.clock.forward(Duration.ofHours(24));

        assertThat(reset.begin(ZHANG, code)).isEqualTo(WRONG);
    }

    @Test
    void theTokenIsNoLongerGoodAfterAQuarterOfAnHour() {
        String token = begun(reset.permit(People.ZHANG));
        world.clock.forward(Duration.ofMinutes(15));

        assertThat(reset.complete(token, NEXT)).isEqualTo(EXPIRED);
    }

    @Test
    void theCodeIsUsedOnce() {
        String code = reset.permit(People.ZHANG);
        begun(code);

        assertThat(reset.begin(ZHANG, code)).isEqualTo(WRONG);
    }

    @Test
    void theTokenIsUsedOnce() {
        String token = begun(reset.permit(People.ZHANG));
        reset.complete(token, NEXT);

        assertThat(reset.complete(token, new NewPassword("hong-hua-77", "hong-hua-77")))
                .isEqualTo(EXPIRED);
    }

    @Test
    void aLaterCodeMakesAnEarlierOneVoid() {
        String earlier = reset.permit(People.ZHANG);
        String later = reset.permit(People.ZHANG);

        assertThat(reset.begin(ZHANG, earlier)).isEqualTo(WRONG);
        assertThat(reset.begin(ZHANG, later)).isInstanceOf(Begun.class);
    }

    @Test
    void aLaterCodeMakesAnEarlierTokenVoid() {
        String token = begun(reset.permit(People.ZHANG));
        reset.permit(People.ZHANG);

        assertThat(reset.complete(token, NEXT)).isEqualTo(EXPIRED);
    }

    @Test
    void anUnknownLoginIsAnsweredLikeAWrongCode() {
        String wrong = SignInTest.otherThan(reset.permit(People.ZHANG));

        assertThat(tries(NOBODY, wrong)).isEqualTo(tries(ZHANG, wrong));
    }

    @Test
    void theFifthWrongCodeLocksForAQuarterOfAnHour() {
        String code = reset.permit(People.ZHANG);

        assertThat(tries(ZHANG, SignInTest.otherThan(code)).get(4))
                .isEqualTo(new NotBegun(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15))));
        assertThat(reset.begin(ZHANG, code)).isInstanceOf(NotBegun.class);
    }

    @Test
    void anUnfitPasswordLeavesTheTokenAsItWas() {
        String token = begun(reset.permit(People.ZHANG));

        assertThat(reset.complete(token, new NewPassword("short", "short")))
                .isEqualTo(new Unfit(PasswordFault.PASSWORD_TOO_SHORT));
        assertThat(reset.complete(token, NEXT)).isEqualTo(new Changed());
    }

    @Test
    void anUnfitPasswordDoesNotMakeTheTokenLastLonger() {
        String token = begun(reset.permit(People.ZHANG));
        world.clock.forward(Duration.ofMinutes(14));
        reset.complete(token, new NewPassword("short", "short"));
        world.clock.forward(Duration.ofMinutes(1));

        assertThat(reset.complete(token, NEXT)).isEqualTo(EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "token",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "****************************************************************",
                "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字"
            })
    void whatWasNeverATokenIsExpired(String token) {
        reset.permit(People.ZHANG);

        assertThat(reset.complete(token, NEXT)).isEqualTo(EXPIRED);
    }

    @Test
    void theCodeOnPaperIsNoToken() {
        String code = reset.permit(People.ZHANG);

        assertThat(reset.complete(code, NEXT)).isEqualTo(EXPIRED);
    }

    @Nested
    class BySms {
        private final Refused tooNew = new Refused(Reason.MOBILE_TOO_NEW, 0, Duration.ZERO);

        private void zhangHasBoundHisNumber(Duration ago) {
            world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
            world.clock.forward(ago.minus(Duration.ofSeconds(60))); // which pass before a code comes
        }

        private ResetStart begin(Login login, String code) {
            return reset.beginBySms(login, PHONE.id(), code);
        }

        private String code() {
            return world.code(MOBILE, CodePurpose.RESET);
        }

        @Test
        void theCodeGivesATokenAndTheTokenANewPassword() {
            zhangHasBoundHisNumber(Duration.ofDays(7));
            SignedIn in = world.in(ZHANGS_PASSWORD, "");

            Begun begun = (Begun) begin(ZHANG, code());

            assertThat(reset.complete(begun.token(), NEXT)).isEqualTo(new Changed());
            assertThat(world.signIn(NEXT_PASSWORD)).isInstanceOf(SignedIn.class);
            assertThat(world.isLive(in.started())).isFalse();
            assertThat(world.news.told()).containsExactly(new News.PasswordReset(People.ZHANG));
        }

        @Test
        void theNumberItselfIsALoginToo() {
            zhangHasBoundHisNumber(Duration.ofDays(7));

            assertThat(begin(new Login.ByMobile(MOBILE), code())).isInstanceOf(Begun.class);
        }

        @Test
        void aNumberBoundInTheLastSevenDaysIsNotEnough() {
            zhangHasBoundHisNumber(Duration.ofDays(7).minusMillis(1));

            assertThat(begin(ZHANG, code())).isEqualTo(new NotBegun(tooNew));
        }

        @Test
        void whetherAnIdentityNumberAndAMobileBelongTogetherIsNotTold() {
            zhangHasBoundHisNumber(Duration.ofDays(7));
            String wrong = SignInTest.otherThan(code());
            List<ResetStart> zhangs = new ArrayList<>();
            List<ResetStart> nobodys = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                zhangs.add(begin(ZHANG, wrong));
                nobodys.add(begin(NOBODY, wrong));
            }

            assertThat(zhangs).isEqualTo(nobodys);
            assertThat(zhangs.get(0)).isEqualTo(new NotBegun(new Refused(Reason.CODE_WRONG, 4, Duration.ZERO)));
        }

        @Test
        void aMobileThatNobodyHasIsAnsweredLikeAnyOther() {
            zhangHasBoundHisNumber(Duration.ofDays(7));
            String wrong = SignInTest.otherThan(code());
            MobileNumber nobodys = new MobileNumber("13899990009");
            world.code(nobodys, CodePurpose.RESET);

            for (int i = 0; i < 6; i++) {
                assertThat(begin(new Login.ByMobile(nobodys), wrong))
                        .isEqualTo(begin(new Login.ByMobile(MOBILE), wrong));
            }
        }

        @Test
        void aCodeForSigningInIsNoneForAReset() {
            zhangHasBoundHisNumber(Duration.ofDays(7));

            assertThat(begin(ZHANG, world.code(MOBILE, CodePurpose.SIGN_IN))).isInstanceOf(NotBegun.class);
        }
    }

    @Nested
    class ByFace {
        private ResetStart begin(Login login, FacePurpose purpose, String face) {
            return reset.beginByFace(world.face(purpose, login, PHONE, face));
        }

        private ResetStart no(FaceProof.Reason reason, int triesLeft) {
            return new FaceNotShown(new FaceProof.Refused(reason, Set.of(), triesLeft, Duration.ZERO));
        }

        @Test
        void hisFaceOpensTheWayToANewPassword() {
            world.enrol("zhang");

            Begun begun = (Begun) begin(ZHANG, FacePurpose.PASSWORD_RESET, "zhang");

            assertThat(reset.complete(begun.token(), new NewPassword(NEXT_PASSWORD, NEXT_PASSWORD)))
                    .isInstanceOf(Changed.class);
            assertThat(world.signIn(NEXT_PASSWORD)).isInstanceOf(SignInOutcome.SignedIn.class);
        }

        @Test
        void aChallengeForSigningInIsNoneForAReset() {
            world.enrol("zhang");

            assertThat(begin(ZHANG, FacePurpose.SIGN_IN, "zhang")).isEqualTo(no(FaceProof.Reason.CHALLENGE_EXPIRED, 0));
        }

        @Test
        void whoHasNoFaceOnRecordIsAnsweredLikeNobody() {
            for (int i = 0; i < 4; i++) {
                assertThat(begin(ZHANG, FacePurpose.PASSWORD_RESET, "zhang"))
                        .isEqualTo(begin(NOBODY, FacePurpose.PASSWORD_RESET, "zhang"));
            }
        }

        @Test
        void triesAreCountedTogetherWithThoseOfSigningIn() {
            world.enrol("zhang");
            begin(ZHANG, FacePurpose.PASSWORD_RESET, "alim");
            world.faceSignIn.signIn(world.face(FacePurpose.SIGN_IN, ZHANG, PHONE, "alim"), AuthWorld.AGREEMENT, "");

            assertThat(begin(ZHANG, FacePurpose.PASSWORD_RESET, "alim"))
                    .isEqualTo(new FaceNotShown(
                            new FaceProof.Refused(FaceProof.Reason.LOCKED, Set.of(), 0, Duration.ofMinutes(15))));
        }
    }

    private String begun(String code) {
        return ((Begun) reset.begin(ZHANG, code)).token();
    }

    private List<ResetStart> tries(Login login, String code) {
        return IntStream.range(0, 6).mapToObj(i -> reset.begin(login, code)).toList();
    }
}
