package cn.xinxintong.auth.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.testing.InMemoryDeviceKeyStore;
import cn.xinxintong.crypto.DevicePublicKey;
import cn.xinxintong.testing.People;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class InMemoryDeviceKeyStoreTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final DeviceKeyStore keys = new InMemoryDeviceKeyStore();

    @Test
    void aLaterKeyOfTheDeviceIsInForce() throws Exception {
        DevicePublicKey later = key();
        keys.register(People.ZHANG, "phone-1", key(), NOW);
        keys.register(People.ZHANG, "phone-1", later, NOW.plusSeconds(1));

        assertThat(keys.keyOf(People.ZHANG, "phone-1")).containsSame(later);
    }

    @Test
    void twoWorkersOnOnePhoneHaveAKeyEach() throws Exception {
        keys.register(People.ZHANG, "phone-1", key(), NOW);

        assertThat(keys.keyOf(People.ALIM, "phone-1")).isEmpty();
    }

    @Test
    void revokingTheOthersLeavesThisDeviceAndOtherPeoples() throws Exception {
        keys.register(People.ZHANG, "phone-1", key(), NOW);
        keys.register(People.ZHANG, "phone-2", key(), NOW);
        keys.register(People.ALIM, "phone-1", key(), NOW);

        keys.revokeOthers(People.ZHANG, "phone-2", NOW);

        assertThat(keys.keyOf(People.ZHANG, "phone-1")).isEmpty();
        assertThat(keys.keyOf(People.ZHANG, "phone-2")).isPresent();
        assertThat(keys.keyOf(People.ALIM, "phone-1")).isPresent();
    }

    private static DevicePublicKey key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] spki = generator.generateKeyPair().getPublic().getEncoded();
        return DevicePublicKey.parse(Base64.getEncoder().encodeToString(spki));
    }
}
