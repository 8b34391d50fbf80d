package cn.xinxintong.crypto;

import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The public half of an SM2 key pair (GB/T 32918.2-2016). Immutable and thread-safe. */
public final class Sm2PublicKey implements SignaturePublicKey {
    private static final int RAW_BYTES = 64;
    private static final String NOT_A_KEY = "not an SM2 public key";

    private final ECPublicKeyParameters key;

    Sm2PublicKey(ECPublicKeyParameters key) {
        this.key = key;
    }

    /**
     * Reads a SubjectPublicKeyInfo in Base64, with or without the URL alphabet: what stands between the lines of a PEM file,
     * without its line ends.
     *
     * @throws IllegalArgumentException if it is no such key, on another curve, or not a point of the curve
     */
    public static Sm2PublicKey parse(String base64) {
        byte[] spki = Keys.decode(base64, NOT_A_KEY);
        try {
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(spki);
            boolean onCurve =
                    GMObjectIdentifiers.sm2p256v1.equals(info.getAlgorithm().getParameters());
            if (onCurve && PublicKeyFactory.createKey(info) instanceof ECPublicKeyParameters key) {
                return new Sm2PublicKey(new ECPublicKeyParameters(key.getQ(), Sm2Key.CURVE));
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(NOT_A_KEY);
        }
        throw new IllegalArgumentException(NOT_A_KEY);
    }

    @Override
    public CryptoSuite suite() {
        return CryptoSuite.SM;
    }

    @Override
    public String base64() {
        try {
            return Base64.getEncoder()
                    .encodeToString(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key)
                            .getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("a key in memory can be encoded");
        }
    }

    /** True if the signature is right for the default user id, as {@code r‖s} in 64 bytes or as DER. */
    @Override
    public boolean verifies(byte[] message, byte[] signature) {
        return verifies(message, signature, Sm2UserId.DEFAULT);
    }

    /** True if the signature is right, as {@code r‖s} in 64 bytes or as DER (GM/T 0009-2012); of DER only the canonical form. */
    public boolean verifies(byte[] message, byte[] signature, Sm2UserId user) {
        if (signature.length == RAW_BYTES && verifies(message, signature, user, PlainDSAEncoding.INSTANCE)) return true;
        return verifies(message, signature, user, StandardDSAEncoding.INSTANCE);
    }

    private boolean verifies(byte[] message, byte[] signature, Sm2UserId user, DSAEncoding encoding) {
        SM2Signer signer = new SM2Signer(encoding, new SM3Digest());
        signer.init(false, new ParametersWithID(key, user.bytes()));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    @Override
    public String toString() {
        return "Sm2PublicKey[" + base64() + "]";
    }
}
