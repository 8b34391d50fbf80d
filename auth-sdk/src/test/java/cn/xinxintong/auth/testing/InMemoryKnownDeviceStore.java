package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.throttle.KnownDeviceStore;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers devices in memory. */
public final class InMemoryKnownDeviceStore implements KnownDeviceStore {
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    @Override
    public boolean knows(String key) {
        return keys.contains(key);
    }

    @Override
    public void remember(String key, Instant at) {
        keys.add(key);
    }
}
