package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.crypto.SecretKey;

/**
 * A keyed digest by which an encrypted value can be found without being read: HMAC (RFC 2104) with SHA-256 or with SM3, as the
 * index key's algorithm says. Equal values of one kind have equal indexes; without the key nobody can try values out.
 * Thread-safe.
 */
public final class BlindIndex {
    private static final byte[] NOUGHT = {0};

    private final KeyRing keys;

    public BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * @param kind what the value is, so that one value of two kinds has two indexes, for example {@code identity-number}
     * @return 32 bytes
     * @throws IllegalStateException if the index key is of no suite
     */
    public byte[] of(String kind, String value) {
        SecretKey key = keys.indexKey();
        CryptoSuite suite = CryptoSuite.ofIndexKey(key)
                .orElseThrow(() -> new IllegalStateException("the index key is of no suite"));
        return suite.mac(key, kind.getBytes(UTF_8), NOUGHT, value.getBytes(UTF_8));
    }
}
