package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.punch.DeviceKeys;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.WorkerId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the keys of phones in memory. */
public final class InMemoryDeviceKeys implements DeviceKeys {
    private record Device(WorkerId worker, String id) {}

    private final Map<Device, DevicePublicKey> keys = new ConcurrentHashMap<>();

    public void register(WorkerId worker, String deviceId, DevicePublicKey key) {
        keys.put(new Device(worker, deviceId), key);
    }

    @Override
    public Optional<DevicePublicKey> keyOf(WorkerId worker, String deviceId) {
        return Optional.ofNullable(keys.get(new Device(worker, deviceId)));
    }
}
