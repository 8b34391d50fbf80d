package cn.xinxintong.crypto;

/** A slow function from a password to a hash, with its parameters as data. Immutable and thread-safe. */
public sealed interface PasswordFunction permits Argon2id, Pbkdf2Sm3 {
    /** The length of a hash. */
    int HASH_BYTES = 32;

    /**
     * @param password may be empty
     * @param salt at least 8 bytes
     * @return 32 bytes
     */
    byte[] hash(byte[] password, byte[] salt);
}
