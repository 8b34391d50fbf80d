package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.sms.SmsCode;
import cn.xinxintong.auth.sms.SmsCodeStore;
import cn.xinxintong.testing.AtOnce;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SmsCodeStore} promises. */
public abstract class SmsCodeStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");
    private static final Instant END = MORNING.plusSeconds(300);

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract SmsCodeStore store();

    @Test
    void givesACodeWithEachTryCounted() {
        SmsCodeStore store = store();
        String key = hexadecimal();
        SmsCode code = code();
        store.put(key, code);

        assertThat(store.count(key, MORNING, 2)).contains(tried(code, 1));
        assertThat(store.count(key, MORNING, 2)).contains(tried(code, 2));
        assertThat(store.count(key, MORNING, 2)).isEmpty();
        assertThat(store.count(key, MORNING, 3)).contains(tried(code, 3));
    }

    @Test
    void givesNoneThatWasNeverPut() {
        assertThat(store().count(hexadecimal(), MORNING, 5)).isEmpty();
    }

    @Test
    void givesACodeUntilItEnds() {
        SmsCodeStore store = store();
        String key = hexadecimal();
        SmsCode code = code();
        store.put(key, code);

        assertThat(store.count(key, END.minusMillis(1), 5)).contains(tried(code, 1));
        assertThat(store.count(key, END, 5)).isEmpty();
    }

    @Test
    void keepsTheLastOneOfAKey() {
        SmsCodeStore store = store();
        String key = hexadecimal();
        SmsCode first = code();
        SmsCode second = code();
        store.put(key, first);
        store.count(key, MORNING, 1);

        store.put(key, second);

        assertThat(store.count(key, MORNING, 1)).contains(tried(second, 1));
        assertThat(store.take(key, first)).isFalse();
    }

    @Test
    void keepsKeysApart() {
        SmsCodeStore store = store();
        String mine = hexadecimal();
        String other = hexadecimal();
        SmsCode code = code();
        store.put(mine, code);
        store.put(other, code);

        store.take(mine, code);

        assertThat(store.count(mine, MORNING, 5)).isEmpty();
        assertThat(store.count(other, MORNING, 5)).contains(tried(code, 1));
    }

    @Test
    void givesACodeAwayOnceHoweverOftenItWasTriedMeanwhile() {
        SmsCodeStore store = store();
        String key = hexadecimal();
        SmsCode code = code();
        store.put(key, code);
        store.count(key, MORNING, 5);

        assertThat(store.take(key, code)).isTrue();
        assertThat(store.take(key, code)).isFalse();
    }

    @Test
    void givesACodeToOneOfManyWhoTakeItAtOnce() {
        SmsCodeStore store = store();
        String key = hexadecimal();
        SmsCode code = code();
        store.put(key, code);

        assertThat(AtOnce.eightTimes(i -> store.take(key, code))).containsOnlyOnce(true);
    }

    @Test
    void ofManyTriesAtOnceNoMoreAreAdmittedThanItBears() {
        SmsCodeStore store = store();
        String key = hexadecimal();
        SmsCode code = code();
        store.put(key, code);

        var tries = AtOnce.eightTimes(i -> store.count(key, MORNING, 5).map(SmsCode::tries));

        assertThat(tries)
                .contains(Optional.of(1), Optional.of(2), Optional.of(3), Optional.of(4), Optional.of(5))
                .containsAll(Collections.nCopies(3, Optional.<Integer>empty()))
                .hasSize(8);
    }

    private static SmsCode code() {
        return new SmsCode(hexadecimal(), END, 0);
    }

    private static SmsCode tried(SmsCode code, int tries) {
        return new SmsCode(code.hash(), code.endsAt(), tries);
    }

    private static String hexadecimal() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }
}
