package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.testing.AttemptStoreContract;
import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SqlAttemptStoreTest extends AttemptStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    protected AttemptStore store() {
        return STORES.attempts;
    }

    @Test
    void aTryStaysCountedWhenTheTransactionRoundItIsRolledBack() {
        assertThatThrownBy(() -> STORES.database.inTransaction(() -> {
                    STORES.attempts.count("rolled back", NOW, ThrottlePolicy.defaults());
                    throw new IllegalStateException("the request fails after the try");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(STORES.attempts
                        .count("rolled back", NOW, ThrottlePolicy.defaults())
                        .tries())
                .isEqualTo(2);
    }
}
