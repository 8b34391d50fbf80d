package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the keys in force in memory; those out of force are forgotten. */
public final class InMemoryDeviceKeyStore implements DeviceKeyStore {
    private record Place(WorkerId worker, String deviceId) {}

    private final Map<Place, DevicePublicKey> keys = new ConcurrentHashMap<>();

    @Override
    public void register(WorkerId worker, String deviceId, DevicePublicKey key, Instant at) {
        keys.put(new Place(worker, deviceId), key);
    }

    @Override
    public Optional<DevicePublicKey> keyOf(WorkerId worker, String deviceId) {
        return Optional.ofNullable(keys.get(new Place(worker, deviceId)));
    }

    @Override
    public void revokeOthers(WorkerId worker, String deviceId, Instant at) {
        keys.keySet().removeIf(p -> p.worker().equals(worker) && !p.deviceId().equals(deviceId));
    }
}
