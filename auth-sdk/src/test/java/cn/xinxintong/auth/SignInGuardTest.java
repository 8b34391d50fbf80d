package cn.xinxintong.auth;

import static cn.xinxintong.auth.AuthWorld.AGREEMENT;
import static cn.xinxintong.auth.AuthWorld.MOBILE;
import static cn.xinxintong.auth.AuthWorld.NOBODY;
import static cn.xinxintong.auth.AuthWorld.PHONE;
import static cn.xinxintong.auth.AuthWorld.ZHANG;
import static cn.xinxintong.auth.AuthWorld.ZHANGS_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.SignInOutcome.Reason;
import cn.xinxintong.auth.SignInOutcome.Refused;
import cn.xinxintong.auth.SignInOutcome.SignedIn;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.sms.CodePurpose;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How tries to sign in are counted, and whom a lock does not touch. */
class SignInGuardTest {
    private static final String WRONG = "wrong-pass-1";
    private static final Device ELSEWHERE = new Device("phone-9", "");
    private static final String NETWORK = "203.0.113.7";

    private final AuthWorld world = AuthWorld.withZhang();

    private SignInOutcome signIn(Login login, Device device, String network, String password) {
        return world.signIn.withPassword(new PasswordAttempt(login, password, "", AGREEMENT, device, network));
    }

    private SignInOutcome signIn(Device device, String password) {
        return signIn(ZHANG, device, "", password);
    }

    private void guess(Device device, int times) {
        for (int i = 0; i < times; i++) signIn(device, WRONG);
    }

    @Test
    void whoeverGuessesElsewhereLocksNobodyOutOfHisOwnPhone() {
        signIn(PHONE, ZHANGS_PASSWORD);

        guess(ELSEWHERE, 6);

        assertThat(((Refused) signIn(ELSEWHERE, ZHANGS_PASSWORD)).reason()).isEqualTo(Reason.LOCKED);
        assertThat(signIn(PHONE, ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void onHisOwnPhoneTriesAreCountedToo() {
        signIn(PHONE, ZHANGS_PASSWORD);

        guess(PHONE, 5);

        assertThat(signIn(PHONE, ZHANGS_PASSWORD)).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
    }

    @Test
    void aSignInOnHisOwnPhoneForgetsNoTriesOfStrangers() {
        signIn(PHONE, ZHANGS_PASSWORD);
        guess(ELSEWHERE, 4);
        signIn(PHONE, ZHANGS_PASSWORD);

        assertThat(((Refused) signIn(ELSEWHERE, WRONG)).reason()).isEqualTo(Reason.LOCKED);
    }

    @Test
    void anotherPhoneOfHisIsHisAfterASignInBySms() {
        world.accounts.bind(People.ZHANG, MOBILE, world.clock.instant());
        guess(ELSEWHERE, 6);
        String code = world.code(MOBILE, CodePurpose.SIGN_IN);

        world.smsSignIn.signIn(new SmsAttempt(MOBILE, code, AGREEMENT, PHONE));

        assertThat(signIn(PHONE, ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
        assertThat(signIn(new Login.ByMobile(MOBILE), PHONE, "", ZHANGS_PASSWORD))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void theInitialPasswordMakesNoPhoneHis() {
        AuthWorld fresh = new AuthWorld();
        fresh.collect(People.ZHANG_NUMBER);
        String initial = People.ZHANG_NUMBER.lastSix();
        fresh.signIn(initial); // as a foreman can
        for (int i = 0; i < 6; i++) {
            fresh.signIn.withPassword(new PasswordAttempt(ZHANG, WRONG, "", AGREEMENT, ELSEWHERE, ""));
        }

        assertThat(((Refused) fresh.signIn(initial)).reason()).isEqualTo(Reason.LOCKED);
    }

    @Test
    void locksGrowAsTheGuessingGoesOn() {
        List<Duration> locks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            guess(ELSEWHERE, 4);
            Duration lock = ((Refused) signIn(ELSEWHERE, WRONG)).retryAfter();
            locks.add(lock);
            world.clock.forward(lock);
        }

        assertThat(locks)
                .containsExactly(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofHours(6));
    }

    @Test
    void aKnownAndAnUnknownLoginGrowAlike() {
        for (int i = 0; i < 20; i++) {
            assertThat(signIn(NOBODY, new Device("a", ""), "", WRONG))
                    .isEqualTo(signIn(ZHANG, new Device("b", ""), "", WRONG));
            world.clock.forward(Duration.ofMinutes(5));
        }
    }

    @Test
    void aDeviceThatTriesManyLoginsIsStopped() {
        SignInOutcome last = signIn(ELSEWHERE, WRONG);
        for (int i = 1; i <= 50; i++) {
            last = signIn(new Login.ByNumber(People.residentId("65010219900307" + (100 + i))), ELSEWHERE, "", WRONG);
        }

        assertThat(last).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        assertThat(signIn(PHONE, ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void aNetworkThatTriesManyLoginsIsStoppedUntilTheHourEndsButNotForPhonesThatAreKnown() {
        signIn(PHONE, ZHANGS_PASSWORD);
        world.clock.forward(Duration.ofMinutes(20));
        for (int i = 0; i < 300; i++) {
            Login login = new Login.ByNumber(People.residentId("65010219900307" + (100 + i)));
            signIn(login, new Device("device-" + i, ""), NETWORK, WRONG);
        }

        assertThat(signIn(ZHANG, ELSEWHERE, NETWORK, ZHANGS_PASSWORD))
                .isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(40)));
        assertThat(signIn(ZHANG, PHONE, NETWORK, ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
        world.clock.forward(Duration.ofMinutes(40));
        assertThat(signIn(ZHANG, ELSEWHERE, NETWORK, ZHANGS_PASSWORD)).isInstanceOf(SignedIn.class);
    }
}
