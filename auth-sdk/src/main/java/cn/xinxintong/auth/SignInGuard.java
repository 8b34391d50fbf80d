package cn.xinxintong.auth;

import cn.xinxintong.auth.throttle.Admission;
import cn.xinxintong.auth.throttle.AttemptStore;
import cn.xinxintong.auth.throttle.KnownDeviceStore;
import cn.xinxintong.auth.throttle.Throttle;
import cn.xinxintong.auth.throttle.ThrottlePolicy;
import cn.xinxintong.crypto.BlindIndex;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Counts tries to sign in: per network, per device and per login, known or not, with locks that grow. A device on which he has
 * signed in before has a count of its own, so that nobody who guesses elsewhere can lock him out of it. What is asked of the
 * stores is the same for a known and an unknown login. Thread-safe.
 */
public final class SignInGuard {
    /** Tries from one network, the site's or the operator's, within an hour by the clock. */
    private static final ThrottlePolicy NETWORK = new ThrottlePolicy(300, Duration.ofHours(2));

    private static final ThrottlePolicy DEVICE = new ThrottlePolicy(50, Duration.ofMinutes(15));

    private final KnownDeviceStore known;
    private final BlindIndex index;
    private final Clock clock;
    private final Throttle logins;
    private final Throttle faces;
    private final Throttle devices;
    private final Throttle networks;

    public SignInGuard(AttemptStore attempts, KnownDeviceStore known, BlindIndex index, Clock clock) {
        this.known = known;
        this.index = index;
        this.clock = clock;
        this.logins = new Throttle(attempts, index, ThrottlePolicy.growing(), clock);
        this.faces = new Throttle(attempts, index, ThrottlePolicy.ofFaces(), clock);
        this.devices = new Throttle(attempts, index, Collections.singletonList(DEVICE), clock);
        this.networks = new Throttle(attempts, index, Collections.singletonList(NETWORK), clock);
    }

    /**
     * A try that was counted.
     *
     * @param own true if the device is one of his
     */
    record Counted(Road road, String login, String deviceId, boolean own, Admission admission) {
        @Override
        public String toString() {
            return "Counted[" + admission + "]";
        }
    }

    /** Each road has a count of its own for a login, so that none of them locks another. */
    private enum Road {
        PASSWORD("sign-in"),
        FACE("sign-in-face");

        private final String purpose;

        Road(String purpose) {
            this.purpose = purpose;
        }
    }

    /** @param network where he is; empty: not counted */
    Counted count(Login login, String deviceId, String network) {
        return count(Road.PASSWORD, login.text(), deviceId, network);
    }

    /** A face that is shown, with fewer tries; device and network are counted together with other roads. */
    Counted countFace(Login login, String deviceId, String network) {
        return count(Road.FACE, login.text(), deviceId, network);
    }

    private Counted count(Road road, String login, String deviceId, String network) {
        boolean own = known.knows(key(login, deviceId));
        Admission admission = admission(road, login, deviceId, network, own);
        return new Counted(road, login, deviceId, own, admission);
    }

    private Throttle logins(Road road) {
        return road == Road.FACE ? faces : logins;
    }

    private Admission admission(Road road, String login, String deviceId, String network, boolean own) {
        if (own) return logins(road).admit(road.purpose + "-own", login + " " + deviceId);
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!network.isEmpty()
                && networks.admit("sign-in-network", network + " " + hour).isLocked()) {
            return new Admission(true, 0, Duration.between(now, hour.plus(1, ChronoUnit.HOURS)));
        }
        Admission device = devices.admit("sign-in-device", deviceId);
        return device.isLocked() ? device : logins(road).admit(road.purpose, login);
    }

    /** The try was right. Tries elsewhere stay counted if he is on a device of his own. */
    void forget(Counted counted) {
        String purpose = counted.road().purpose;
        if (counted.own()) {
            logins(counted.road()).forget(purpose + "-own", counted.login() + " " + counted.deviceId());
        } else {
            devices.forget("sign-in-device", counted.deviceId());
            logins(counted.road()).forget(purpose, counted.login());
        }
    }

    /** He is in, on that device: from now on it is one of his. */
    void remember(Account account, Login login, String deviceId) {
        List<String> logins = List.of(login.text(), account.number().text());
        for (String text : logins) known.remember(key(text, deviceId), clock.instant());
    }

    private String key(String login, String deviceId) {
        return String.format(Locale.ROOT, "%064x", new BigInteger(1, index.of("known-device", login + " " + deviceId)));
    }
}
