package cn.xinxintong.crypto;

/** A slow function from a password to a hash, with its parameters as data. Immutable and thread-safe. */
public sealed interface PasswordFunction permits Argon2id, Pbkdf2Sm3 {
    /** The length of a hash. */
    int HASH_BYTES = 32;

    /**
     * @param password may be empty
     * @param salt at least 8 bytes
     * @param memory to work in, which nobody else uses at the same time
     * @return 32 bytes
     */
    byte[] hash(byte[] password, byte[] salt, PasswordMemory memory);

    /** How much memory a hash takes, in kibibytes; 0 if it is not worth keeping. */
    int memoryKib();
}
