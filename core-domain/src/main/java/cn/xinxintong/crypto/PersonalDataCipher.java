package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * Encrypts personal data with the current key of a {@link KeyRing}, in the {@link CryptoSuite} that the key is of.
 *
 * <p>A ciphertext is {@code format(1) · length of key id(1) · key id · nonce(12) · text and tag(16)}; format 1 is AES-256-GCM,
 * format 2 SM4-GCM. The header and the {@link Cell} are authenticated. Two ciphertexts of one text are never equal.
 * Thread-safe.
 */
public final class PersonalDataCipher {
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,32}");

    private final KeyRing keys;
    private final SecureRandom random;

    public PersonalDataCipher(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** @throws IllegalStateException if the ring's current key is missing, or could not be found or used again */
    public byte[] encrypt(String text, Cell cell) {
        String keyId = keys.currentKeyId();
        SecretKey key =
                keys.key(keyId).orElseThrow(() -> new IllegalStateException("the key ring lacks its current key"));
        CryptoSuite suite = suiteOf(key);
        byte[] header = header(suite, keyId);
        byte[] nonce = new byte[CryptoSuite.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = suite.seal(key, nonce, associated(header, cell), text.getBytes(UTF_8));
        return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                .put(header)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * @throws UnreadableException if it was changed, belongs to another cell, or its key is not in the ring or of another
     *     suite
     */
    public String decrypt(byte[] ciphertext, Cell cell) {
        String keyId = keyIdOf(ciphertext);
        CryptoSuite suite = suiteOf(ciphertext);
        byte[] header = Arrays.copyOf(ciphertext, 2 + ciphertext[1]);
        ByteBuffer rest = ByteBuffer.wrap(ciphertext, header.length, ciphertext.length - header.length);
        if (rest.remaining() < CryptoSuite.NONCE_BYTES + CryptoSuite.TAG_BYTES) {
            throw new UnreadableException("the ciphertext is cut off");
        }
        byte[] nonce = new byte[CryptoSuite.NONCE_BYTES];
        rest.get(nonce);
        byte[] sealed = new byte[rest.remaining()];
        rest.get(sealed);
        SecretKey key = keys.key(keyId)
                .filter(suite::fits)
                .orElseThrow(() -> new UnreadableException("the key ring does not hold the key"));
        return suite.open(key, nonce, associated(header, cell), sealed)
                .map(plain -> new String(plain, UTF_8))
                .orElseThrow(
                        () -> new UnreadableException("the ciphertext does not belong to this cell, or was changed"));
    }

    /**
     * The same text under the current key, for a rotation.
     *
     * @throws UnreadableException as {@link #decrypt} does
     */
    public byte[] reencrypt(byte[] ciphertext, Cell cell) {
        return encrypt(decrypt(ciphertext, cell), cell);
    }

    /**
     * True if the ciphertext was written with the current key; any other one is left to {@link #reencrypt}.
     *
     * @throws UnreadableException if it has no known format or is cut off
     */
    public boolean isCurrent(byte[] ciphertext) {
        return keyIdOf(ciphertext).equals(keys.currentKeyId());
    }

    /**
     * The id of the key a ciphertext was written with.
     *
     * @throws UnreadableException if it has no known format or is cut off
     */
    public static String keyIdOf(byte[] ciphertext) {
        suiteOf(ciphertext);
        if (ciphertext.length < 2 || ciphertext[1] < 1) {
            throw new UnreadableException("the ciphertext has no known format");
        }
        if (ciphertext.length < 2 + ciphertext[1]) throw new UnreadableException("the ciphertext is cut off");
        return new String(ciphertext, 2, ciphertext[1], US_ASCII);
    }

    /**
     * The suite a ciphertext was written in.
     *
     * @throws UnreadableException if it has no known format
     */
    public static CryptoSuite suiteOf(byte[] ciphertext) {
        if (ciphertext.length < 1) throw new UnreadableException("the ciphertext is cut off");
        return CryptoSuite.ofFormat(ciphertext[0])
                .orElseThrow(() -> new UnreadableException("the ciphertext has no known format"));
    }

    private static CryptoSuite suiteOf(SecretKey key) {
        return CryptoSuite.ofCipherKey(key)
                .filter(suite -> suite.fits(key))
                .orElseThrow(() -> new IllegalStateException("the current key is of no suite"));
    }

    private static byte[] header(CryptoSuite suite, String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalStateException("the key ring breaks the form of key ids");
        }
        byte[] id = keyId.getBytes(US_ASCII);
        return ByteBuffer.allocate(2 + id.length)
                .put(suite.format())
                .put((byte) id.length)
                .put(id)
                .array();
    }

    private static byte[] associated(byte[] header, Cell cell) {
        return Keys.joined(header, cell.associatedData());
    }
}
