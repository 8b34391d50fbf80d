package cn.xinxintong.auth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.device.DeviceKeyStore;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.AtOnce;
import cn.xinxintong.testing.Fresh;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link DeviceKeyStore} promises. */
public abstract class DeviceKeyStoreContract {
    private static final Instant MORNING = Instant.parse("2026-06-01T00:00:00.123Z");

    private final DevicePublicKey first = key();
    private final DevicePublicKey second = key();

    /** The store under test, asked for once a test. It may hold what other tests left. */
    protected abstract DeviceKeyStore store();

    /** Called before anything refers to the worker. */
    protected void known(WorkerId worker) {}

    @Test
    void keepsTheKeyOfAPhone() {
        DeviceKeyStore store = store();
        WorkerId worker = worker();

        store.register(worker, "phone", first, MORNING);

        assertThat(inForce(store, worker, "phone")).contains(first.base64());
        assertThat(inForce(store, worker, "other")).isEmpty();
    }

    @Test
    void keepsAKeyForEachWorkerOnOnePhone() {
        DeviceKeyStore store = store();
        WorkerId zhang = worker();
        WorkerId alim = worker();
        store.register(zhang, "phone", first, MORNING);

        assertThat(inForce(store, alim, "phone")).isEmpty();
        store.register(alim, "phone", second, MORNING);
        assertThat(inForce(store, zhang, "phone")).contains(first.base64());
        assertThat(inForce(store, alim, "phone")).contains(second.base64());
    }

    @Test
    void takesTheNewestKeyOfAPhone() {
        DeviceKeyStore store = store();
        WorkerId worker = worker();
        store.register(worker, "phone", first, MORNING);

        store.register(worker, "phone", second, MORNING.plusSeconds(60));

        assertThat(inForce(store, worker, "phone")).contains(second.base64());
    }

    @Test
    void takesTheSameKeyAgain() {
        DeviceKeyStore store = store();
        WorkerId worker = worker();
        store.register(worker, "phone", first, MORNING);

        store.register(worker, "phone", first, MORNING.plusSeconds(60));

        assertThat(inForce(store, worker, "phone")).contains(first.base64());
    }

    @Test
    void takesAKeyBackThatAnotherHadReplaced() {
        DeviceKeyStore store = store();
        WorkerId worker = worker();
        store.register(worker, "phone", first, MORNING);
        store.register(worker, "phone", second, MORNING.plusSeconds(60));

        store.register(worker, "phone", first, MORNING.plusSeconds(120));

        assertThat(inForce(store, worker, "phone")).contains(first.base64());
    }

    @Test
    void revokesTheKeysOfAllOtherPhonesOfTheWorkerAndOfNobodyElse() {
        DeviceKeyStore store = store();
        WorkerId zhang = worker();
        WorkerId alim = worker();
        store.register(zhang, "old phone", first, MORNING);
        store.register(zhang, "new phone", second, MORNING.plusSeconds(60));
        store.register(alim, "old phone", first, MORNING);

        store.revokeOthers(zhang, "new phone", MORNING.plusSeconds(61));

        assertThat(inForce(store, zhang, "old phone")).isEmpty();
        assertThat(inForce(store, zhang, "new phone")).contains(second.base64());
        assertThat(inForce(store, alim, "old phone")).contains(first.base64());
    }

    @Test
    void takesARevokedPhoneBackWhenItRegistersAgain() {
        DeviceKeyStore store = store();
        WorkerId worker = worker();
        store.register(worker, "phone", first, MORNING);
        store.revokeOthers(worker, "another", MORNING.plusSeconds(60));

        store.register(worker, "phone", first, MORNING.plusSeconds(120));

        assertThat(inForce(store, worker, "phone")).contains(first.base64());
    }

    @Test
    void takesOneOfManyKeysAtOnceAndRevokesItWithTheOthers() {
        DeviceKeyStore store = store();
        WorkerId worker = worker();
        List<DevicePublicKey> keys =
                Stream.generate(DeviceKeyStoreContract::key).limit(8).toList();

        var registered = AtOnce.eightTimes(i -> {
            store.register(worker, "phone", keys.get(i), MORNING);
            return keys.get(i).base64();
        });

        assertThat(registered).contains(inForce(store, worker, "phone").orElseThrow());
        store.revokeOthers(worker, "another", MORNING.plusSeconds(60));
        assertThat(inForce(store, worker, "phone")).isEmpty();
    }

    private WorkerId worker() {
        WorkerId worker = Fresh.worker();
        known(worker);
        return worker;
    }

    private static Optional<String> inForce(DeviceKeyStore store, WorkerId worker, String deviceId) {
        return store.keyOf(worker, deviceId).map(DevicePublicKey::base64);
    }

    /** A key of a phone that nobody has seen yet. */
    protected static DevicePublicKey key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] spki = generator.generateKeyPair().getPublic().getEncoded();
            return DevicePublicKey.parse(Base64.getEncoder().encodeToString(spki));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is part of every JDK", e);
        }
    }
}
