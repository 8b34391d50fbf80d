package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts personal data with AES-256-GCM (NIST SP 800-38D).
 *
 * <p>A ciphertext is {@code format(1) · length of key id(1) · key id · nonce(12) · text and tag}. The header and the
 * {@link Cell} are authenticated. Two ciphertexts of one text are never equal. Thread-safe.
 */
public final class PersonalDataCipher {
    /** Format 1: AES-256-GCM, 96-bit nonce, 128-bit tag. */
    private static final byte AES_256_GCM = 1;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,32}");

    private final KeyRing keys;
    private final SecureRandom random;

    public PersonalDataCipher(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** @throws IllegalStateException if the ring's current key has an id that could not be read again */
    public byte[] encrypt(String text, Cell cell) {
        String keyId = keys.currentKeyId();
        if (!KEY_ID.matcher(keyId).matches())
            throw new IllegalStateException("the key ring breaks the form of key ids");
        byte[] header = header(keyId);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, keyOf(keyId), nonce, header, cell, text.getBytes(UTF_8));
        return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                .put(header)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws UnreadableException if it was changed, belongs to another cell, or its key is not in the ring */
    public String decrypt(byte[] ciphertext, Cell cell) {
        String keyId = keyIdOf(ciphertext);
        byte[] header = header(keyId);
        ByteBuffer rest = ByteBuffer.wrap(ciphertext, header.length, ciphertext.length - header.length);
        if (rest.remaining() < NONCE_BYTES + TAG_BITS / 8) throw new UnreadableException("the ciphertext is cut off");
        byte[] nonce = new byte[NONCE_BYTES];
        rest.get(nonce);
        byte[] sealed = new byte[rest.remaining()];
        rest.get(sealed);
        return new String(apply(Cipher.DECRYPT_MODE, keyOf(keyId), nonce, header, cell, sealed), UTF_8);
    }

    /** The id of the key a ciphertext was written with, so that a rotation can find what is left to re-encrypt. */
    public static String keyIdOf(byte[] ciphertext) {
        if (ciphertext.length < 2 || ciphertext[0] != AES_256_GCM || ciphertext[1] < 1) {
            throw new UnreadableException("the ciphertext has no known format");
        }
        if (ciphertext.length < 2 + ciphertext[1]) throw new UnreadableException("the ciphertext is cut off");
        return new String(ciphertext, 2, ciphertext[1], US_ASCII);
    }

    private static byte[] header(String keyId) {
        byte[] id = keyId.getBytes(US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(AES_256_GCM)
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private SecretKey keyOf(String id) {
        return keys.key(id).orElseThrow(() -> new UnreadableException("the key ring does not hold the key"));
    }

    private static byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] header, Cell cell, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            cipher.updateAAD(cell.associatedData());
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("the ciphertext does not belong to this cell, or was changed", e);
        }
    }
}
