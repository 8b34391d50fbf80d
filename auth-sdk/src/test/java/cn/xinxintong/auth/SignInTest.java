package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.AGREEMENT;
import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NOBODY;
import static cn.xinxintong.auth.AuthWorld.PHONE;
import static cn.xinxintong.auth.AuthWorld.ZHANG;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.consent.Purpose;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.crypto.Pbkdf2Sm3;
import cn.xinxintong.identity.ResidentId;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String WRONG = "wrong-pass-1";

    @Nested
    class WithAPasswordOfHisOwn {
        private final AuthWorld world = AuthWorld.withZhang();

        @Test
        void theRightPasswordOpensAFullSession() {
            SignedIn in = world.in(ZHANGS_PASSWORD, "");

            assertThat(in.account().worker()).isEqualTo(People.ZHANG);
            assertThat(in.started().session().scope()).isEqualTo(Scope.FULL);
            assertThat(world.isLive(in.started())).isTrue();
        }

        @Test
        void theBoundMobileNumberIsALoginToo() {
            world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());

            var outcome = world.signIn(new Login.ByMobile(MOBILE), ZHANGS_PASSWORD, "");

            assertThat(outcome).isInstanceOf(SignedIn.class);
        }

        @Test
        void aMobileNumberThatNobodyBoundIsNoLogin() {
            var outcome = world.signIn(new Login.ByMobile(MOBILE), ZHANGS_PASSWORD, "");

            assertThat(outcome).isEqualTo(new Refused(Reason.WRONG_LOGIN, 4, Duration.ZERO));
        }

        @Test
        void wrongPasswordsCountDownFourThreeTwoOne() {
            var left = wrongTries(ZHANG, 4).stream().map(Refused::triesLeft);

            assertThat(left).containsExactly(4, 3, 2, 1);
        }

        @Test
        void theFifthWrongPasswordLocksForAQuarterOfAnHour() {
            wrongTries(ZHANG, 4);

            assertThat(world.signIn(WRONG)).isEqualTo(new Refused(Reason.LOCKED, 0, QUARTER));
        }

        @Test
        void theLockRefusesTheRightPasswordAndTellsHowLongItLasts() {
            wrongTries(ZHANG, 5);
            world.clock.forward(Duration.ofMinutes(10));

            assertThat(world.signIn(ZHANGS_PASSWORD)).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(5)));
        }

        @Test
        void theLockOpensAfterAQuarterOfAnHour() {
            wrongTries(ZHANG, 5);
            world.clock.forward(QUARTER);

            assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void triesDuringTheLockDoNotProlongIt() {
            wrongTries(ZHANG, 5);
            world.clock.forward(Duration.ofMinutes(14));
            world.signIn(WRONG);
            world.clock.forward(Duration.ofMinutes(1));

            assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
        }

        @Test
        void theCountStartsAnewAfterASuccess() {
            wrongTries(ZHANG, 4);
            world.signIn(ZHANGS_PASSWORD);

            assertThat(world.signIn(WRONG)).isEqualTo(new Refused(Reason.WRONG_LOGIN, 4, Duration.ZERO));
        }

        @Test
        void anUnknownLoginIsAnsweredLikeAWrongPassword() {
            assertThat(wrongTries(NOBODY, 6)).isEqualTo(wrongTries(ZHANG, 6));
        }

        @Test
        void anOutdatedAgreementIsAskedAgainAndCountsNoTry() {
            var attempt = new PasswordAttempt(ZHANG, ZHANGS_PASSWORD, "", "2025-01", PHONE, "");

            assertThat(world.signIn.withPassword(attempt))
                    .isEqualTo(new Refused(Reason.AGREEMENT_OUTDATED, 0, Duration.ZERO));
            assertThat(wrongTries(ZHANG, 1).get(0).triesLeft()).isEqualTo(4);
        }

        @Test
        void theVersionAgreedToIsRecorded() {
            world.signIn(ZHANGS_PASSWORD);

            var consent = world.consents.inForce(People.ZHANG, Purpose.USER_AGREEMENT, Recipient.PLATFORM);
            assertThat(consent.orElseThrow().version()).isEqualTo(AGREEMENT);
        }

        @Test
        void aRefusedSignInRecordsNoConsent() {
            world.signIn(WRONG);

            assertThat(world.consentStore.of(People.ZHANG)).isEmpty();
        }

        @Test
        void aBlockedAccountIsToldSoOnlyToWhoeverKnowsThePassword() {
            world.accounts.block(People.ZHANG);

            assertThat(world.signIn(WRONG)).isEqualTo(new Refused(Reason.WRONG_LOGIN, 4, Duration.ZERO));
            assertThat(world.signIn(ZHANGS_PASSWORD)).isEqualTo(new Refused(Reason.ACCOUNT_BLOCKED, 0, Duration.ZERO));
        }

        @Test
        void signingInElsewhereLeavesOtherSessionsOpen() {
            SignedIn first = world.in(ZHANGS_PASSWORD, "");
            world.signIn(ZHANGS_PASSWORD);

            assertThat(world.isLive(first.started())).isTrue();
        }

        @Test
        void lettersOfAnOwnPasswordCountInTheirCase() {
            assertThat(world.signIn(ZHANGS_PASSWORD.toUpperCase(Locale.ROOT))).isInstanceOf(Refused.class);
        }

        private List<Refused> wrongTries(Login login, int times) {
            return IntStream.range(0, times)
                    .mapToObj(i -> (Refused) world.signIn(login, WRONG, ""))
                    .toList();
        }
    }

    @Nested
    class WithTheInitialPassword {
        private final AuthWorld world = new AuthWorld();

        @Test
        void theSessionCanOnlyChangeThePassword() {
            world.collect(People.ZHANG_NUMBER);

            SignedIn in = world.in(People.ZHANG_NUMBER.lastSix(), "");

            assertThat(in.started().session().scope()).isEqualTo(Scope.PASSWORD_CHANGE);
        }

        @Test
        void theSessionLastsAQuarterOfAnHour() {
            world.collect(People.ZHANG_NUMBER);
            SignedIn in = world.in(People.ZHANG_NUMBER.lastSix(), "");
            world.clock.forward(QUARTER);

            assertThat(world.isLive(in.started())).isFalse();
        }

        @Test
        void theOneTimeCodeMayBeGivenAtOnce() {
            String code = world.collect(People.ZHANG_NUMBER);

            SignedIn in = world.in(People.ZHANG_NUMBER.lastSix(), code);

            assertThat(in.started().session().scope()).isEqualTo(Scope.PASSWORD_CHANGE_CODE_GIVEN);
        }

        @Test
        void aWrongOneTimeCodeIsAnsweredLikeAWrongPassword() {
            String code = world.collect(People.ZHANG_NUMBER);

            var outcome = world.signIn(ZHANG, People.ZHANG_NUMBER.lastSix(), otherThan(code));

            assertThat(outcome).isEqualTo(new Refused(Reason.WRONG_LOGIN, 4, Duration.ZERO));
        }

        @Test
        void theOneTimeCodeAloneOpensNothing() {
            String code = world.collect(People.ZHANG_NUMBER);

            assertThat(world.signIn(ZHANG, WRONG, code)).isInstanceOf(Refused.class);
        }

        @Test
        void itOpensOneSessionAtATime() {
            world.collect(People.ZHANG_NUMBER);
            SignedIn first = world.in(People.ZHANG_NUMBER.lastSix(), "");
            world.signIn(People.ZHANG_NUMBER.lastSix());

            assertThat(world.isLive(first.started())).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"X", "x", "Ｘ", "ｘ"})
        void anXAtTheEndCountsInEitherCaseAndWidth(String x) {
            ResidentId number = endingInX();
            world.collect(number);
            String typed = number.lastSix().substring(0, 5) + x;

            assertThat(world.signIn(new Login.ByNumber(number), typed, "")).isInstanceOf(SignedIn.class);
        }

        private ResidentId endingInX() {
            return IntStream.range(100, 1000)
                    .mapToObj(order -> People.residentId("65010219900307" + order))
                    .filter(n -> n.text().endsWith("X"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aHashOfOlderParametersIsMadeAnewAtSignIn() {
        AuthWorld world = new AuthWorld();
        PasswordHashes older =
                new PasswordHashes(new Argon2id(32, 1, 1), new PasswordHashes.Bounds(1, 0), world.random);
        world.open(new Credential.Own(older.hash(ZHANGS_PASSWORD)));

        world.signIn(ZHANGS_PASSWORD);

        assertThat(world.hashes.isOutdated(world.zhang().credential().passwordHash()))
                .isFalse();
        assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void aHashOfTheOtherSuiteIsMadeAnewAtSignIn() {
        AuthWorld world = new AuthWorld();
        PasswordHashes sm = new PasswordHashes(new Pbkdf2Sm3(1000), new PasswordHashes.Bounds(1, 0), world.random);
        world.open(new Credential.Own(sm.hash(ZHANGS_PASSWORD)));

        world.signIn(ZHANGS_PASSWORD);

        assertThat(world.zhang().credential().passwordHash()).startsWith("$argon2id$");
        assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void aHashThatIsNotOutdatedIsLeftAsItIs() {
        AuthWorld world = AuthWorld.withZhang();
        Credential before = world.zhang().credential();

        world.signIn(ZHANGS_PASSWORD);

        assertThat(world.zhang().credential()).isEqualTo(before);
    }

    @Test
    void aWrongPasswordUpgradesNothing() {
        AuthWorld world = new AuthWorld();
        PasswordHashes sm = new PasswordHashes(new Pbkdf2Sm3(1000), new PasswordHashes.Bounds(1, 0), world.random);
        world.open(new Credential.Own(sm.hash(ZHANGS_PASSWORD)));

        world.signIn("wrong");

        assertThat(world.zhang().credential().passwordHash()).startsWith("$pbkdf2-sm3$");
    }

    @Test
    void nobodyIsJudgedAndNoTryIsCountedWhileAllPlacesAreTaken() {
        AuthWorld world = AuthWorld.withZhang();

        int refused = world.whileAllPlacesAreTaken(() -> {
            for (int i = 0; i < 10; i++) {
                assertThatExceptionOfType(PasswordHashes.BusyException.class).isThrownBy(() -> world.signIn("wrong"));
            }
            return 10;
        });

        assertThat(refused).isEqualTo(10);
        assertThat(world.signIn(ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }

    static String otherThan(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }
}
