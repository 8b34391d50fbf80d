package cn.xinxintong.auth.device;

import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Optional;

/** Keeps the device keys of workers. Thread-safe; never returns null. */
public interface DeviceKeyStore {

    /** Keeps the key of the worker's device; an earlier key of that device is kept too, but no longer in force. */
    void register(WorkerId worker, String deviceId, DevicePublicKey key, Instant at);

    /** The key in force of the worker's device. */
    Optional<DevicePublicKey> keyOf(WorkerId worker, String deviceId);

    /** Takes the keys of all the worker's other devices out of force. */
    void revokeOthers(WorkerId worker, String deviceId, Instant at);
}
