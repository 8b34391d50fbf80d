package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NEXT_PASSWORD;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.PasswordOutcome.Changed;
import cn.xinxintong.auth.PasswordOutcome.Reason;
import cn.xinxintong.auth.PasswordOutcome.Refused;
import cn.xinxintong.auth.PasswordOutcome.Unfit;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.password.PasswordFault;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.Session;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordChangeTest {
    private static final String TAIL = People.ZHANG_NUMBER.lastSix();

    @Nested
    class OfAnOwnPassword {
        private final AuthWorld world = AuthWorld.withZhang();
        private final Session session = world.newSession();

        @Test
        void theNewPasswordIsInForceAndTheOldOneIsNot() {
            assertThat(world.change(session, ZHANGS_PASSWORD, "", NEXT_PASSWORD))
                    .isEqualTo(new Changed());
            assertThat(world.signIn(NEXT_PASSWORD)).isInstanceOf(SignedIn.class);
            assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignInOutcome.Refused.class);
        }

        @Test
        void allOtherSessionsEnd() {
            SignedIn here = world.in(ZHANGS_PASSWORD, "");
            SignedIn elsewhere = world.in(ZHANGS_PASSWORD, "");

            world.change(here.started().session(), ZHANGS_PASSWORD, "", NEXT_PASSWORD);

            assertThat(world.isLive(here.started())).isTrue();
            assertThat(world.isLive(elsewhere.started())).isFalse();
        }

        @Test
        void aWrongOldPasswordIsRefusedAndCounted() {
            var outcome = world.change(session, "wrong-pass-1", "", NEXT_PASSWORD);

            assertThat(outcome).isEqualTo(new Refused(Reason.OLD_PASSWORD_WRONG, 4, Duration.ZERO));
        }

        @Test
        void fiveWrongOldPasswordsLockForAQuarterOfAnHour() {
            for (int i = 0; i < 5; i++) world.change(session, "wrong-pass-1", "", NEXT_PASSWORD);

            assertThat(world.change(session, ZHANGS_PASSWORD, "", NEXT_PASSWORD))
                    .isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        }

        @Test
        void lockingTheChangeDoesNotLockTheSignIn() {
            for (int i = 0; i < 5; i++) world.change(session, "wrong-pass-1", "", NEXT_PASSWORD);

            assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void ofTwoChangesAtOnceTheSecondIsRefused() {
            Account before = world.zhang();
            world.change(session, ZHANGS_PASSWORD, "", NEXT_PASSWORD);

            var outcome = world.change.change(
                    session,
                    before,
                    new PasswordChange.Shown(ZHANGS_PASSWORD, "", ""),
                    new NewPassword("hong-hua-77", "hong-hua-77"));

            assertThat(outcome).isEqualTo(new Refused(Reason.OLD_PASSWORD_WRONG, 4, Duration.ZERO));
        }

        @ParameterizedTest
        @MethodSource("cn.xinxintong.auth.PasswordChangeTest#unfitPasswords")
        void anUnfitPasswordIsNamedForWhatIsWrong(String next, PasswordFault fault) {
            world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());

            assertThat(world.change(session, ZHANGS_PASSWORD, "", next)).isEqualTo(new Unfit(fault));
        }

        @Test
        void thePasswordHasToBeRepeated() {
            var outcome = world.change.change(
                    session,
                    world.zhang(),
                    new PasswordChange.Shown(ZHANGS_PASSWORD, "", ""),
                    new NewPassword(NEXT_PASSWORD, "bai-yun-98"));

            assertThat(outcome).isEqualTo(new Unfit(PasswordFault.PASSWORD_NOT_REPEATED));
        }

        @Test
        void anUnfitPasswordChangesNothing() {
            SignedIn elsewhere = world.in(ZHANGS_PASSWORD, "");

            world.change(session, ZHANGS_PASSWORD, "", "short");

            assertThat(world.isLive(elsewhere.started())).isTrue();
            assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @ParameterizedTest
        @MethodSource("cn.xinxintong.auth.PasswordChangeTest#fitPasswords")
        void eightToSixteenCharactersOfTwoKindsAreEnough(String next) {
            assertThat(world.change(session, ZHANGS_PASSWORD, "", next)).isEqualTo(new Changed());
        }
    }

    static Stream<Arguments> unfitPasswords() {
        String number = People.ZHANG_NUMBER.text();
        return Stream.of(
                Arguments.of("bai-y99", PasswordFault.PASSWORD_TOO_SHORT),
                Arguments.of("bai-yun-99-bai-yu", PasswordFault.PASSWORD_TOO_LONG),
                Arguments.of("bai yun 99", PasswordFault.PASSWORD_HAS_BLANKS),
                Arguments.of("bai\u3000yun\u300099", PasswordFault.PASSWORD_HAS_BLANKS),
                Arguments.of("bai\u200byun-99", PasswordFault.PASSWORD_HAS_BLANKS),
                Arguments.of("baiyunlantian", PasswordFault.PASSWORD_TOO_SIMPLE),
                Arguments.of("9182736455", PasswordFault.PASSWORD_TOO_SIMPLE),
                Arguments.of("９１８273645", PasswordFault.PASSWORD_TOO_SIMPLE),
                Arguments.of(number.substring(number.length() - 8), PasswordFault.PASSWORD_IS_IDENTITY_TAIL),
                Arguments.of("zj" + TAIL, PasswordFault.PASSWORD_IS_IDENTITY_TAIL),
                Arguments.of("zj" + TAIL.toLowerCase(Locale.ROOT), PasswordFault.PASSWORD_IS_IDENTITY_TAIL),
                Arguments.of("zj" + fullWidth(TAIL), PasswordFault.PASSWORD_IS_IDENTITY_TAIL),
                Arguments.of(MOBILE.digits(), PasswordFault.PASSWORD_IS_MOBILE),
                Arguments.of("zj" + MOBILE.digits(), PasswordFault.PASSWORD_IS_MOBILE),
                Arguments.of("000000abc", PasswordFault.PASSWORD_IS_COMMON),
                Arguments.of("000000ABC", PasswordFault.PASSWORD_IS_COMMON),
                Arguments.of(ZHANGS_PASSWORD, PasswordFault.PASSWORD_IS_OLD));
    }

    static Stream<String> fitPasswords() {
        return Stream.of("bai-yun9", "bai-yun-99-bai-y", "白云蓝天红花绿草7");
    }

    private static String fullWidth(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }

    @Nested
    class OfTheInitialPassword {
        private final AuthWorld world = new AuthWorld();
        private final String code = world.collect(People.ZHANG_NUMBER);

        @Test
        void itTakesTheOneTimeCode() {
            Session session = world.in(TAIL, "").started().session();

            assertThat(world.change(session, TAIL, "", NEXT_PASSWORD))
                    .isEqualTo(new Refused(Reason.ONE_TIME_CODE_REQUIRED, 4, Duration.ZERO));
        }

        @Test
        void aWrongOneTimeCodeIsRefused() {
            Session session = world.in(TAIL, "").started().session();

            assertThat(world.change(session, TAIL, SignInTest.otherThan(code), NEXT_PASSWORD))
                    .isEqualTo(new Refused(Reason.ONE_TIME_CODE_WRONG, 4, Duration.ZERO));
        }

        @Test
        void fiveWrongOneTimeCodesLock() {
            Session session = world.in(TAIL, "").started().session();
            for (int i = 0; i < 5; i++) world.change(session, TAIL, SignInTest.otherThan(code), NEXT_PASSWORD);

            assertThat(world.change(session, TAIL, code, NEXT_PASSWORD))
                    .isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        }

        @Test
        void theCodeGivenNowIsEnough() {
            Session session = world.in(TAIL, "").started().session();

            assertThat(world.change(session, TAIL, code, NEXT_PASSWORD)).isEqualTo(new Changed());
        }

        @Test
        void theCodeGivenAtSignInIsEnough() {
            Session session = world.in(TAIL, code).started().session();

            assertThat(world.change(session, TAIL, "", NEXT_PASSWORD)).isEqualTo(new Changed());
        }

        @Test
        void theSessionCanDoEverythingAfterwardsAndOutlastsTheQuarterOfAnHour() {
            SignedIn in = world.in(TAIL, code);
            world.change(in.started().session(), TAIL, "", NEXT_PASSWORD);
            world.clock.forward(Duration.ofDays(1));

            var lookup = world.sessions.of(in.started().token());
            assertThat(lookup).isInstanceOfSatisfying(SessionLookup.Live.class, live -> assertThat(
                            live.session().scope())
                    .isEqualTo(Scope.FULL));
        }

        @Test
        void theInitialPasswordOpensNothingAnyMore() {
            Session session = world.in(TAIL, code).started().session();
            world.change(session, TAIL, "", NEXT_PASSWORD);

            assertThat(world.signIn(TAIL)).isInstanceOf(SignInOutcome.Refused.class);
        }
    }
}
