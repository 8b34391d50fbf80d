package cn.xinxintong.auth.testing;

import cn.xinxintong.crypto.KeyRing;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys that everybody knows, for tests. */
public final class TestKeys implements KeyRing {
    private static final String KEY_ID = "test-1";

    @Override
    public String currentKeyId() {
        return KEY_ID;
    }

    @Override
    public Optional<SecretKey> key(String id) {
        return id.equals(KEY_ID) ? Optional.of(filledWith(1, "AES")) : Optional.empty();
    }

    @Override
    public SecretKey indexKey() {
        return filledWith(2, "HmacSHA256");
    }

    private static SecretKey filledWith(int value, String algorithm) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return new SecretKeySpec(bytes, algorithm);
    }
}
