package cn.xinxintong.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of bytes. */
public final class Digests {
    private Digests() {}

    /** SHA-256 (FIPS 180-4), 32 bytes. */
    public static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    /** SHA-256 (FIPS 180-4) of what is left of the stream, 32 bytes. The stream is not closed. */
    public static byte[] sha256(InputStream stream) throws IOException {
        MessageDigest digest = sha256();
        byte[] some = new byte[8192];
        for (int read = stream.read(some); read >= 0; read = stream.read(some)) digest.update(some, 0, read);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every platform", e);
        }
    }
}
