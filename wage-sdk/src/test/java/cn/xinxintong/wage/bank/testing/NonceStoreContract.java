package cn.xinxintong.wage.bank.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.MovableClock;
import cn.xinxintong.wage.bank.NonceStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of nonces keeps to. */
public abstract class NonceStoreContract {
    protected final MovableClock clock = new MovableClock();
    private final String key = "key-" + UUID.randomUUID();

    protected abstract NonceStore nonces();

    @Test
    void aNonceIsTheFirstOnce() {
        NonceStore nonces = nonces();

        assertThat(nonces.isFirst(key, "a", soon())).isTrue();
        assertThat(nonces.isFirst(key, "a", soon())).isFalse();
        assertThat(nonces.isFirst(key, "b", soon())).isTrue();
    }

    @Test
    void theSameNonceUnderAnotherKeyIsAnother() {
        NonceStore nonces = nonces();
        nonces.isFirst(key, "a", soon());

        assertThat(nonces.isFirst(key + "2", "a", soon())).isTrue();
    }

    @Test
    void isRememberedUntilItMayBeForgotten() {
        NonceStore nonces = nonces();
        nonces.isFirst(key, "a", soon());

        clock.forward(Duration.ofSeconds(59));

        assertThat(nonces.isFirst(key, "a", soon())).isFalse();
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() {
        NonceStore nonces = nonces();

        assertThat(AtOnce.eightTimes(i -> nonces.isFirst(key, "a", soon()))).containsOnlyOnce(true);
    }

    private Instant soon() {
        return clock.instant().plusSeconds(60);
    }
}
