package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/**
 * A keyed digest (HMAC-SHA-256, RFC 2104) by which an encrypted value can be found without being read. Equal values of one
 * kind have equal indexes; without the key nobody can try values out. Thread-safe.
 */
public final class BlindIndex {
    private final KeyRing keys;

    public BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * @param kind what the value is, so that one value of two kinds has two indexes, for example {@code identity-number}
     * @return 32 bytes
     */
    public byte[] of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.indexKey());
            mac.update(kind.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every platform", e);
        }
    }
}
