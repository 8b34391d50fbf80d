package cn.xinxintong.server.signin;

import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import java.time.Instant;
import java.util.Optional;

/** Device keys in PostgreSQL. */
public final class SqlDeviceKeyStore implements DeviceKeyStore {
    private final Database database;

    public SqlDeviceKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public void register(WorkerId worker, String deviceId, DevicePublicKey key, Instant at) {
        database.inTransaction(() -> {
            oneAtATime(worker);
            Optional<String> kept = keyOf(worker, deviceId).map(DevicePublicKey::base64);
            return kept.filter(key.base64()::equals).isPresent() ? 0 : replace(worker, deviceId, key, at);
        });
    }

    /** Of two keys that come at once, one is in force: the worker's row is locked until the transaction ends. */
    private void oneAtATime(WorkerId worker) {
        database.use(h -> h.createQuery("select 1 from account where worker_id = :worker for no key update")
                .bind("worker", worker.value())
                .mapTo(int.class)
                .findOne());
    }

    private int replace(WorkerId worker, String deviceId, DevicePublicKey key, Instant at) {
        return database.use(h -> {
            h.createUpdate("""
                            update device_key set revoked_at = :at
                            where worker_id = :worker and device_id = :device and revoked_at is null
                            """)
                    .bind("worker", worker.value())
                    .bind("device", deviceId)
                    .bind("at", at)
                    .execute();
            return h.createUpdate("""
                            insert into device_key (worker_id, device_id, public_key, registered_at)
                            values (:worker, :device, :key, :at)
                            """)
                    .bind("worker", worker.value())
                    .bind("device", deviceId)
                    .bind("key", key.base64())
                    .bind("at", at)
                    .execute();
        });
    }

    @Override
    public Optional<DevicePublicKey> keyOf(WorkerId worker, String deviceId) {
        return database.use(h -> h.createQuery("""
                        select public_key from device_key
                        where worker_id = :worker and device_id = :device and revoked_at is null
                        order by id desc limit 1
                        """)
                .bind("worker", worker.value())
                .bind("device", deviceId)
                .mapTo(String.class)
                .map(DevicePublicKey::parse)
                .findOne());
    }

    @Override
    public void revokeOthers(WorkerId worker, String deviceId, Instant at) {
        database.use(h -> h.createUpdate("""
                        update device_key set revoked_at = :at
                        where worker_id = :worker and device_id <> :device and revoked_at is null
                        """)
                .bind("worker", worker.value())
                .bind("device", deviceId)
                .bind("at", at)
                .execute());
    }
}
