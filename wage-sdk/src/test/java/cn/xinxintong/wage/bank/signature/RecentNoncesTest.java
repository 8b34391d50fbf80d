package cn.xinxintong.wage.bank.signature;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.wage.bank.NonceStore;
import cn.xinxintong.wage.bank.testing.NonceStoreContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentNoncesTest extends NonceStoreContract {
    @Override
    protected NonceStore nonces() {
        return new RecentNonces(clock);
    }

    @Test
    void forgetsWhatMayBeForgotten() {
        NonceStore nonces = nonces();
        for (int i = 0; i < 5000; i++) {
            nonces.isFirst("k", "n" + i, clock.instant().plusSeconds(1));
            clock.forward(Duration.ofMillis(10));
        }

        assertThat(nonces.isFirst("k", "n0", clock.instant().plusSeconds(1))).isTrue();
        assertThat(nonces.isFirst("k", "n4999", clock.instant().plusSeconds(1))).isFalse();
    }
}
