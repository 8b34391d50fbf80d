package cn.xinxintong.crypto.testing;

import cn.xinxintong.crypto.Digests;
import cn.xinxintong.crypto.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys that everybody can know, the same in every run: for tests only. Begins with the key {@code k1}. */
public final class FixedKeyRing implements KeyRing {
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
    private volatile String current = "";

    public FixedKeyRing() {
        rotateTo("k1");
    }

    /** New ciphertexts are written with the key of that id; the ones before it stay in the ring. */
    public void rotateTo(String id) {
        keys.put(id, keyFrom("data-" + id, "AES"));
        current = id;
    }

    /** Takes a key out of the ring. */
    public void drop(String id) {
        keys.remove(id);
    }

    @Override
    public String currentKeyId() {
        return current;
    }

    @Override
    public Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public SecretKey indexKey() {
        return keyFrom("index", "HmacSHA256");
    }

    private static SecretKey keyFrom(String seed, String algorithm) {
        return new SecretKeySpec(Digests.sha256(seed.getBytes(StandardCharsets.UTF_8)), algorithm);
    }
}
