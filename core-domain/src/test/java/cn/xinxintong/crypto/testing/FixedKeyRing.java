package cn.xinxintong.crypto.testing;

import cn.xinxintong.crypto.CryptoSuite;
import cn.xinxintong.crypto.Digests;
import cn.xinxintong.crypto.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/** Keys that everybody can know, the same in every run: for tests only. Begins with the key {@code k1}. */
public final class FixedKeyRing implements KeyRing {
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
    private volatile String current = "";

    public FixedKeyRing() {
        rotateTo("k1");
    }

    /** New ciphertexts are written with the AES key of that id; the ones before it stay in the ring. */
    public void rotateTo(String id) {
        rotateTo(id, CryptoSuite.INTERNATIONAL);
    }

    /** New ciphertexts are written with the key of that id and suite. */
    public void rotateTo(String id, CryptoSuite suite) {
        byte[] digest = Digests.sha256(("data-" + id).getBytes(StandardCharsets.UTF_8));
        keys.put(id, suite.cipherKey(suite == CryptoSuite.SM ? Arrays.copyOf(digest, 16) : digest));
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
        return CryptoSuite.INTERNATIONAL.indexKey(Digests.sha256("index".getBytes(StandardCharsets.UTF_8)));
    }
}
