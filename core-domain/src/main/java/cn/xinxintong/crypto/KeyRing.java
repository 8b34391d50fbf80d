package cn.xinxintong.crypto;

import java.util.Optional;
import javax.crypto.SecretKey;

/** Holds the keys of personal data. Thread-safe; never returns null. */
public interface KeyRing {

    /** The id of the key that new ciphertexts are written with: 1 to 32 ASCII letters, digits, hyphens. */
    String currentKeyId();

    /** The 256-bit AES key of that id; empty if the ring does not hold it. Old keys stay until nothing needs them. */
    Optional<SecretKey> key(String id);

    /** The 256-bit HMAC key of blind indexes. It does not rotate with the others: the indexes would be lost. */
    SecretKey indexKey();
}
