package cn.xinxintong.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * The public half of a phone's P-256 key pair, whose private half never leaves the phone's keystore. Immutable and
 * thread-safe.
 */
public final class DevicePublicKey {
    private static final int COORDINATE_BYTES = 32;

    private final ECPublicKeyParameters key;
    private final byte[] spki;

    private DevicePublicKey(ECPublicKeyParameters key, byte[] spki) {
        this.key = key;
        this.spki = spki;
    }

    /**
     * Reads a SubjectPublicKeyInfo (RFC 5480), the form that Android's {@code PublicKey.getEncoded()} and WebCrypto's
     * {@code exportKey("spki")} give, in Base64 with or without the URL alphabet.
     *
     * @throws IllegalArgumentException if it is no such key, on another curve, or not a point of the curve
     */
    public static DevicePublicKey parse(String base64) {
        try {
            byte[] spki = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(spki);
            if (!X9ObjectIdentifiers.prime256v1.equals(info.getAlgorithm().getParameters())) {
                throw new IllegalArgumentException("not a P-256 public key");
            }
            return new DevicePublicKey((ECPublicKeyParameters) PublicKeyFactory.createKey(info), spki);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("not a P-256 public key", e);
        }
    }

    /** The SubjectPublicKeyInfo in Base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(spki);
    }

    /**
     * True if the signature is right: ECDSA with SHA-256, {@code r‖s} in 64 bytes, as JWS calls ES256 (RFC 7518, 3.4).
     */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != 2 * COORDINATE_BYTES) return false;
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, COORDINATE_BYTES));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, COORDINATE_BYTES, 2 * COORDINATE_BYTES));
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, key);
        return signer.verifySignature(Digests.sha256(message), r, s);
    }
}
