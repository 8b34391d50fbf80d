package cn.xinxintong.auth.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody signed in on a device.
 *
 * @param deviceId as the device named itself
 * @param seenAt when it was last used, within some minutes
 * @param endsAt when it ends at the latest
 */
public record Session(
        UUID id,
        Principal principal,
        Scope scope,
        String deviceId,
        String deviceName,
        Instant startedAt,
        Instant seenAt,
        Instant endsAt) {

    Session seenAt(Instant at) {
        return new Session(id, principal, scope, deviceId, deviceName, startedAt, at, endsAt);
    }

    @Override
    public String toString() {
        return "Session[" + id + ", " + principal + ", " + scope + "]";
    }
}
