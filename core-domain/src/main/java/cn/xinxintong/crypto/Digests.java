package cn.xinxintong.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of bytes. */
public final class Digests {
    private Digests() {}

    /** SHA-256 (FIPS 180-4), 32 bytes. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every platform", e);
        }
    }
}
