package cn.xinxintong.crypto;

import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Holds keys of personal data. The algorithm of a key says which {@link CryptoSuite} it is of. Thread-safe; never returns
 * null.
 */
public interface KeyRing {

    /** The id of the key that new ciphertexts are written with: 1 to 32 ASCII letters, digits, hyphens. */
    String currentKeyId();

    /**
     * The key of that id, {@code AES} with 256 bits or {@code SM4} with 128; empty if the ring does not hold it. Old keys stay
     * until nothing needs them.
     */
    Optional<SecretKey> key(String id);

    /**
     * The key of blind indexes, {@code HmacSHA256} or {@code HmacSM3}. It does not rotate with the others: the indexes would be
     * lost.
     */
    SecretKey indexKey();
}
