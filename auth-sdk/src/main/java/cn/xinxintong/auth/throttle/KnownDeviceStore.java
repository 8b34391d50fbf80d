package cn.xinxintong.auth.throttle;

import java.time.Instant;

/** Remembers on which devices somebody has signed in. Thread-safe. */
public interface KnownDeviceStore {

    /** @param key a blind index of login and device, in hexadecimal */
    boolean knows(String key);

    /** Remembers it; once remembered, it stays so. */
    void remember(String key, Instant at);
}
