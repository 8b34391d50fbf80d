package cn.xinxintong.crypto;

import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of an Ed25519 key pair (RFC 8032), by which a partner's messages are known. Immutable and thread-safe. */
public final class Ed25519PublicKey {
    private static final int POINT_BYTES = Ed25519.PUBLIC_KEY_SIZE;

    /** What stands before the point in a SubjectPublicKeyInfo (RFC 8410, 4): it is the same for every key. */
    private static final byte[] SPKI_HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private final Ed25519PublicKeyParameters key;

    Ed25519PublicKey(Ed25519PublicKeyParameters key) {
        this.key = key;
    }

    /**
     * Reads a SubjectPublicKeyInfo (RFC 8410) in Base64, with or without the URL alphabet: what stands between the lines of a
     * PEM file, without its line ends.
     *
     * @throws IllegalArgumentException if it is no such key, or not a point of the curve's great subgroup
     */
    public static Ed25519PublicKey parse(String base64) {
        byte[] spki = Keys.decode(base64, "not an Ed25519 public key");
        int head = SPKI_HEAD.length;
        if (spki.length != head + POINT_BYTES || !Arrays.equals(Arrays.copyOf(spki, head), SPKI_HEAD)) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        if (!Ed25519.validatePublicKeyFull(spki, head)) throw new IllegalArgumentException("not an Ed25519 public key");
        return new Ed25519PublicKey(new Ed25519PublicKeyParameters(spki, head));
    }

    /** The SubjectPublicKeyInfo in Base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(Keys.joined(SPKI_HEAD, key.getEncoded()));
    }

    /** True if the signature, 64 bytes, is right: Ed25519 without context or pre-hash. */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != Ed25519.SIGNATURE_SIZE) return false;
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(false, key);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    @Override
    public String toString() {
        return "Ed25519PublicKey[" + base64() + "]";
    }
}
