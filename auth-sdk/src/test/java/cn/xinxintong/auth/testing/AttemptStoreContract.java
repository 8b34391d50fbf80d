package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.Tally;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AttemptStore} promises. */
public abstract class AttemptStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final ThrottlePolicy POLICY = new ThrottlePolicy(5, LOCK);

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract AttemptStore store();

    @Test
    void countsFromOneUpToTheLimitAndNoFurther() {
        AttemptStore store = store();
        String key = key();

        for (int i = 1; i <= 5; i++) {
            Instant at = MORNING.plusSeconds(i);
            assertThat(store.count(key, at, POLICY)).isEqualTo(new Tally(i, at));
        }
        Instant fifth = MORNING.plusSeconds(5);
        assertThat(store.count(key, MORNING.plusSeconds(6), POLICY)).isEqualTo(new Tally(6, fifth));
        assertThat(store.count(key, MORNING.plusSeconds(800), POLICY)).isEqualTo(new Tally(6, fifth));
    }

    @Test
    void countsOneTryWhereNoneIsLeftAfterIt() {
        AttemptStore store = store();
        String key = key();
        ThrottlePolicy once = new ThrottlePolicy(1, LOCK);

        assertThat(store.count(key, MORNING, once)).isEqualTo(new Tally(1, MORNING));
        assertThat(store.count(key, MORNING.plusSeconds(1), once)).isEqualTo(new Tally(2, MORNING));
    }

    @Test
    void beginsAnewWhenTheLockIsOver() {
        AttemptStore store = store();
        String key = key();
        for (int i = 0; i < 7; i++) store.count(key, MORNING, POLICY);

        assertThat(store.count(key, MORNING.plus(LOCK).minusMillis(1), POLICY)).isEqualTo(new Tally(6, MORNING));
        assertThat(store.count(key, MORNING.plus(LOCK), POLICY)).isEqualTo(new Tally(1, MORNING.plus(LOCK)));
    }

    @Test
    void beginsAnewAsLongAfterTheLastTryBelowTheLimitToo() {
        AttemptStore store = store();
        String key = key();
        store.count(key, MORNING, POLICY);
        Instant second = MORNING.plus(LOCK).minusMillis(1);

        assertThat(store.count(key, second, POLICY)).isEqualTo(new Tally(2, second));
        assertThat(store.count(key, second.plus(LOCK), POLICY)).isEqualTo(new Tally(1, second.plus(LOCK)));
    }

    @Test
    void beginsAnewWhenItWasCleared() {
        AttemptStore store = store();
        String key = key();
        for (int i = 0; i < 6; i++) store.count(key, MORNING, POLICY);

        store.clear(key);

        assertThat(store.count(key, MORNING, POLICY)).isEqualTo(new Tally(1, MORNING));
    }

    @Test
    void clearsWhatWasNeverCounted() {
        AttemptStore store = store();
        String key = key();

        store.clear(key);

        assertThat(store.count(key, MORNING, POLICY)).isEqualTo(new Tally(1, MORNING));
    }

    @Test
    void keepsKeysApart() {
        AttemptStore store = store();
        String locked = key();
        String other = key();
        for (int i = 0; i < 6; i++) store.count(locked, MORNING, POLICY);

        assertThat(store.count(other, MORNING, POLICY)).isEqualTo(new Tally(1, MORNING));
        store.clear(other);
        assertThat(store.count(locked, MORNING, POLICY)).isEqualTo(new Tally(6, MORNING));
    }

    @Test
    void countsEachOfManyTriesAtOnceOnceAndAdmitsNoMoreThanTheLimit() {
        AttemptStore store = store();
        String key = key();

        var tries = AtOnce.eightTimes(i -> store.count(key, MORNING, POLICY).tries());

        assertThat(tries).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 6, 6);
    }

    @Test
    void beginsAnewOnceWhenManyComeAtOnceAfterTheLock() {
        AttemptStore store = store();
        String key = key();
        for (int i = 0; i < 6; i++) store.count(key, MORNING, POLICY);
        Instant later = MORNING.plus(LOCK);

        var tries = AtOnce.eightTimes(i -> store.count(key, later, POLICY).tries());

        assertThat(tries).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 6, 6);
    }

    private static String key() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
