package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.throttle.KnownDeviceStore;
import cn.xinxintong.testing.AtOnce;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link KnownDeviceStore} promises. */
public abstract class KnownDeviceStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract KnownDeviceStore store();

    @Test
    void knowsWhatItRemembers() {
        KnownDeviceStore store = store();
        String key = UUID.randomUUID().toString();
        assertThat(store.knows(key)).isFalse();

        store.remember(key, MORNING);
        store.remember(key, MORNING.plusSeconds(1));

        assertThat(store.knows(key)).isTrue();
        assertThat(store.knows(UUID.randomUUID().toString())).isFalse();
    }

    @Test
    void remembersWhatManyTellItAtOnce() {
        KnownDeviceStore store = store();
        String key = UUID.randomUUID().toString();

        AtOnce.eightTimes(i -> {
            store.remember(key, MORNING);
            return i;
        });

        assertThat(store.knows(key)).isTrue();
    }
}
