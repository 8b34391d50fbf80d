package cn.xinxintong.server.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.auth.testing.DeviceKeyStoreContract;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.assembly.Stores;
import cn.xinxintong.server.testing.Known;
import cn.xinxintong.server.testing.TestDatabase;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlDeviceKeyStoreTest extends DeviceKeyStoreContract {
    private static final Stores STORES = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Override
    protected DeviceKeyStore store() {
        return STORES.deviceKeys;
    }

    @Override
    protected void known(WorkerId worker) {
        new Known(STORES).worker(worker);
    }

    @Test
    void aKeyOutOfForceStaysOnRecord() {
        WorkerId worker = worker();
        DevicePublicKey first = key();
        DevicePublicKey second = key();
        STORES.deviceKeys.register(worker, "phone", first, NOW);
        STORES.deviceKeys.register(worker, "phone", second, NOW.plusSeconds(60));

        assertThat(keys(worker, "true")).containsExactly(first.base64(), second.base64());
        assertThat(keys(worker, "revoked_at is null")).containsExactly(second.base64());
    }

    @Test
    void theSameKeyIsOnRecordOnceHoweverOftenItIsRegistered() {
        WorkerId worker = worker();
        DevicePublicKey key = key();

        AtOnce.eightTimes(i -> {
            STORES.deviceKeys.register(worker, "phone", key, NOW);
            return i;
        });

        assertThat(keys(worker, "true")).containsExactly(key.base64());
    }

    @Test
    void ofManyKeysAtOnceOneIsInForce() {
        WorkerId worker = worker();
        List<DevicePublicKey> keys =
                Stream.generate(DeviceKeyStoreContract::key).limit(8).toList();

        AtOnce.eightTimes(i -> {
            STORES.deviceKeys.register(worker, "phone", keys.get(i), NOW);
            return i;
        });

        assertThat(keys(worker, "true")).hasSize(8);
        assertThat(keys(worker, "revoked_at is null")).hasSize(1);
    }

    private WorkerId worker() {
        WorkerId worker = Fresh.worker();
        known(worker);
        return worker;
    }

    private static List<String> keys(WorkerId worker, String which) {
        return STORES.database.use(h -> h.createQuery(
                        "select public_key from device_key where worker_id = :worker and " + which + " order by id")
                .bind("worker", worker.value())
                .mapTo(String.class)
                .list());
    }
}
