package cn.xinxintong.auth.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.auth.session.Device;
import cn.xinxintong.auth.session.Principal;
import cn.xinxintong.auth.session.Scope;
import cn.xinxintong.auth.session.SessionLookup;
import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.staff.StaffOutcome.Reason;
import cn.xinxintong.auth.staff.StaffOutcome.Refused;
import cn.xinxintong.auth.staff.StaffOutcome.SignedIn;
import cn.xinxintong.auth.testing.InMemoryAttemptStore;
import cn.xinxintong.auth.testing.InMemorySessionStore;
import cn.xinxintong.auth.testing.InMemoryStaffStore;
import cn.xinxintong.auth.testing.TestKeys;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.crypto.Argon2id;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.crypto.Pbkdf2Sm3;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffSignInTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String PASSWORD = "officer-pass-1";
    private static final UUID OFFICER = new UUID(7, 1);
    private static final Refused FIRST_WRONG = new Refused(Reason.WRONG_STAFF_LOGIN, 4, Duration.ZERO);

    private final MovableClock clock = new MovableClock();
    private final SecureRandom random = new SecureRandom();
    private final InMemoryStaffStore staff = new InMemoryStaffStore();
    private final PasswordHashes hashes =
            new PasswordHashes(new Argon2id(64, 1, 1), new PasswordHashes.Bounds(2, 32), random);
    private final Sessions sessions = new Sessions(new InMemorySessionStore(), clock, random, UUID::randomUUID);
    private final Throttle throttle =
            new Throttle(new InMemoryAttemptStore(), new BlindIndex(new TestKeys()), ThrottlePolicy.defaults(), clock);
    private final StaffSignIn signIn = new StaffSignIn(staff, hashes, sessions, throttle, clock);

    @BeforeEach
    void anOfficer() {
        staff.add(new StaffAccount(
                OFFICER,
                "officer",
                "李专管",
                StaffRole.OFFICER,
                Set.of(),
                Set.of(People.TOWER),
                hashes.hash(PASSWORD),
                SECRET));
    }

    @Test
    void passwordAndCodeOpenASession() {
        SignedIn in = (SignedIn) signIn("officer", PASSWORD, code());

        assertThat(in.account().role()).isEqualTo(StaffRole.OFFICER);
        assertThat(in.started().session().principal()).isEqualTo(new Principal.Staff(OFFICER));
        assertThat(in.started().session().scope()).isEqualTo(Scope.FULL);
        assertThat(sessions.of(in.started().token())).isInstanceOf(SessionLookup.Live.class);
    }

    @Test
    void aHashOfTheOtherSuiteIsMadeAnewAtSignIn() {
        PasswordHashes sm = new PasswordHashes(new Pbkdf2Sm3(1000), new PasswordHashes.Bounds(1, 0), random);
        staff.replace(OFFICER, hashOfTheOfficer(), sm.hash(PASSWORD));

        assertThat(signIn("officer", PASSWORD, code())).isInstanceOf(SignedIn.class);

        assertThat(hashes.isOutdated(hashOfTheOfficer())).isFalse();
        assertThat(hashes.matches(PASSWORD, hashOfTheOfficer())).isTrue();
    }

    private String hashOfTheOfficer() {
        return staff.find(OFFICER).orElseThrow().passwordHash();
    }

    @Test
    void theLoginCountsInEitherCase() {
        assertThat(signIn("Officer", PASSWORD, code())).isInstanceOf(SignedIn.class);
    }

    @Test
    void whichPartWasWrongIsNotTold() {
        assertThat(signIn("officer", "wrong", code())).isEqualTo(FIRST_WRONG);
        throttle.forget("staff-sign-in", "officer");
        assertThat(signIn("officer", PASSWORD, otherThan(code()))).isEqualTo(FIRST_WRONG);
        assertThat(signIn("nobody", PASSWORD, code())).isEqualTo(FIRST_WRONG);
    }

    @Test
    void aCodeIsGoodOnce() {
        signIn("officer", PASSWORD, code());

        assertThat(signIn("officer", PASSWORD, code())).isEqualTo(FIRST_WRONG);
    }

    @Test
    void anEarlierCodeIsNoGoodAfterALaterOne() {
        String earlier = code();
        clock.forward(Duration.ofSeconds(30));
        signIn("officer", PASSWORD, code());

        assertThat(signIn("officer", PASSWORD, earlier)).isEqualTo(FIRST_WRONG);
    }

    @Test
    void theNextCodeIsGoodAgain() {
        signIn("officer", PASSWORD, code());
        clock.forward(Duration.ofSeconds(30));

        assertThat(signIn("officer", PASSWORD, code())).isInstanceOf(SignedIn.class);
    }

    @Test
    void aWrongPasswordDoesNotUseUpTheCode() {
        signIn("officer", "wrong", code());

        assertThat(signIn("officer", PASSWORD, code())).isInstanceOf(SignedIn.class);
    }

    @Test
    void theFifthWrongTryLocksForAQuarterOfAnHour() {
        assertThat(wrongTries("officer").get(4)).isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
        assertThat(signIn("officer", PASSWORD, code()))
                .isEqualTo(new Refused(Reason.LOCKED, 0, Duration.ofMinutes(15)));
    }

    @Test
    void theLockHoldsHoweverTheLoginIsSpelt() {
        wrongTries("officer");

        assertThat(signIn("OFFICER", PASSWORD, code())).isInstanceOf(Refused.class);
    }

    @Test
    void anUnknownLoginIsAnsweredLikeAKnownOne() {
        assertThat(wrongTries("nobody")).isEqualTo(wrongTries("officer"));
    }

    private List<StaffOutcome> wrongTries(String login) {
        return IntStream.range(0, 6)
                .mapToObj(i -> signIn(login, "wrong", code()))
                .toList();
    }

    private StaffOutcome signIn(String login, String password, String code) {
        return signIn.signIn(new StaffAttempt(login, password, code, new Device("desk-1", "")));
    }

    private String code() {
        return Totp.code(SECRET, clock.instant());
    }

    /** Six digits that are none of the three codes in force. */
    private String otherThan(String code) {
        return IntStream.range(0, 10)
                .mapToObj(i -> code.substring(0, 5) + i)
                .filter(c -> !Totp.stepOf(SECRET, c, clock.instant()).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
