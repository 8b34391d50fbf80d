package cn.xinxintong.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.testing.InMemoryAttemptStore;
import cn.xinxintong.auth.testing.TestKeys;
import cn.xinxintong.crypto.BlindIndex;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.testing.People;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final String SIGN_IN = "sign-in";
    private static final String ZHANG = People.ZHANG_NUMBER.text();
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final MovableClock clock = new MovableClock();
    private final InMemoryAttemptStore attempts = new InMemoryAttemptStore();
    private final Throttle throttle =
            new Throttle(attempts, new BlindIndex(new TestKeys()), ThrottlePolicy.defaults(), clock);

    @Test
    void fiveTriesAreAdmittedAndTheSixthIsNot() {
        assertThat(admitted(4)).isEqualTo(new Admission(false, 1, Duration.ZERO));
        assertThat(admitted(1)).isEqualTo(new Admission(false, 0, QUARTER));
        assertThat(admitted(1)).isEqualTo(new Admission(true, 0, QUARTER));
    }

    @Test
    void theLockIsCountedFromTheLastAdmittedTry() {
        admitted(4);
        clock.forward(Duration.ofMinutes(10));
        admitted(1);
        clock.forward(Duration.ofMinutes(10));

        assertThat(admitted(1)).isEqualTo(new Admission(true, 0, Duration.ofMinutes(5)));
    }

    @Test
    void theCountStartsAnewWhenTheLastTryIsLongAgo() {
        admitted(3);
        clock.forward(QUARTER);

        assertThat(admitted(1).triesLeft()).isEqualTo(4);
    }

    @Test
    void aForgottenCountStartsAnew() {
        admitted(5);
        throttle.forget(SIGN_IN, ZHANG);

        assertThat(admitted(1)).isEqualTo(new Admission(false, 4, Duration.ZERO));
    }

    @Test
    void theLockGrowsAsTheGuessingGoesOn() {
        Throttle growing = new Throttle(attempts, new BlindIndex(new TestKeys()), ThrottlePolicy.growing(), clock);

        for (int five = 1; five <= 2; five++) {
            assertThat(last(growing, 5)).isEqualTo(new Admission(false, 0, QUARTER));
            assertThat(last(growing, 1)).isEqualTo(new Admission(true, 0, QUARTER));
            clock.forward(QUARTER);
        }
        assertThat(last(growing, 5)).isEqualTo(new Admission(false, 0, Duration.ofHours(1)));
        clock.forward(QUARTER);
        assertThat(last(growing, 1).isLocked()).isTrue();
        assertThat(last(growing, 1).retryAfter()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void aForgottenCountStartsAnewForEveryLock() {
        Throttle growing = new Throttle(attempts, new BlindIndex(new TestKeys()), ThrottlePolicy.growing(), clock);
        for (int i = 0; i < 10; i++) {
            last(growing, 4);
            growing.forget(SIGN_IN, ZHANG);
        }

        assertThat(last(growing, 1)).isEqualTo(new Admission(false, 4, Duration.ZERO));
    }

    private Admission last(Throttle of, int tries) {
        Admission last = of.admit(SIGN_IN, ZHANG);
        for (int i = 1; i < tries; i++) last = of.admit(SIGN_IN, ZHANG);
        return last;
    }

    @Test
    void onePurposeDoesNotLockAnother() {
        admitted(6);

        assertThat(throttle.admit("password-change", ZHANG).isLocked()).isFalse();
    }

    @Test
    void onePersonDoesNotLockAnother() {
        admitted(6);

        assertThat(throttle.admit(SIGN_IN, People.ALIM_NUMBER.text()).isLocked())
                .isFalse();
    }

    @Test
    void nobodysNumberIsKept() {
        admitted(1);

        assertThat(attempts.keys()).hasSize(1).allMatch(k -> k.matches("[0-9a-f]{64}"));
    }

    @Test
    void ofManyTriesAtOnceFiveAreAdmitted() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Future<Admission>> answers =
                    hands.invokeAll(Collections.nCopies(40, (Callable<Admission>) () -> admitted(1)));

            int admitted = 0;
            for (Future<Admission> answer : answers) if (!answer.get().isLocked()) admitted++;
            assertThat(admitted).isEqualTo(5);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void aPolicyWithoutTriesOrWithoutALockIsNone() {
        assertThatThrownBy(() -> new ThrottlePolicy(0, QUARTER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThrottlePolicy(5, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private Admission admitted(int times) {
        for (int i = 1; i < times; i++) throttle.admit(SIGN_IN, ZHANG);
        return throttle.admit(SIGN_IN, ZHANG);
    }
}
