package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xinxintong.auth.sms.SmsCode;
import cn.xinxintong.auth.sms.SmsCodeStore;
import cn.xinxintong.auth.testing.SmsCodeStoreContract;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SqlSmsCodeStoreTest extends SmsCodeStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    protected SmsCodeStore store() {
        return STORES.smsCodes;
    }

    @Test
    void aTryStaysCountedWhenTheTransactionRoundItIsRolledBack() {
        STORES.smsCodes.put("rolled back", new SmsCode("hash", MORNING.plusSeconds(300), 0));

        assertThatThrownBy(() -> STORES.database.inTransaction(() -> {
                    STORES.smsCodes.count("rolled back", MORNING, 5);
                    throw new IllegalStateException("the request fails after the try");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(STORES.smsCodes
                        .count("rolled back", MORNING, 5)
                        .orElseThrow()
                        .tries())
                .isEqualTo(2);
    }

    @Test
    void forgetsWhatHasEnded() {
        STORES.smsCodes.put("ended", new SmsCode("hash", MORNING, 0));

        STORES.smsCodes.forgetOld();

        assertThat(STORES.database.<Integer>use(h -> h.createQuery("select count(*) from sms_code where key = 'ended'")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }
}
