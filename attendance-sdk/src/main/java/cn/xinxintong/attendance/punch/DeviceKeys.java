package cn.xinxintong.attendance.punch;

import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/** Knows the keys of phones. Thread-safe; never returns null. */
@FunctionalInterface
public interface DeviceKeys {

    /** The key in force of the worker's device. */
    Optional<DevicePublicKey> keyOf(WorkerId worker, String deviceId);
}
