package cn.xinxintong.crypto;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** A private Ed25519 key (RFC 8032), with which we sign. Immutable and thread-safe; no text shows it but {@link #base64}. */
public final class Ed25519Key {

    /** What stands before the seed in a PKCS#8 key of the first version (RFC 8410, 7): it is the same for every key. */
    private static final byte[] PKCS8_HEAD = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private final Ed25519PrivateKeyParameters key;

    private Ed25519Key(Ed25519PrivateKeyParameters key) {
        this.key = key;
    }

    /** A new key. */
    public static Ed25519Key generate(SecureRandom random) {
        return new Ed25519Key(new Ed25519PrivateKeyParameters(random));
    }

    /**
     * Reads a PKCS#8 key (RFC 8410), in Base64 with or without the URL alphabet: what stands between the lines of a PEM
     * file, without its line ends.
     *
     * @throws IllegalArgumentException if it is no such key; the message never repeats it
     */
    public static Ed25519Key parse(String base64) {
        byte[] pkcs8 = Keys.decode(base64, "not an Ed25519 private key");
        try {
            if (PrivateKeyFactory.createKey(pkcs8) instanceof Ed25519PrivateKeyParameters key)
                return new Ed25519Key(key);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("not an Ed25519 private key");
        }
        throw new IllegalArgumentException("not an Ed25519 private key");
    }

    /** The PKCS#8 key in Base64. A secret. */
    public String base64() {
        return Base64.getEncoder().encodeToString(Keys.joined(PKCS8_HEAD, key.getEncoded()));
    }

    public Ed25519PublicKey publicKey() {
        return new Ed25519PublicKey(key.generatePublicKey());
    }

    /** The signature of the message: 64 bytes, the same each time. */
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Override
    public String toString() {
        return "Ed25519Key[*]";
    }
}
