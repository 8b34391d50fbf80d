package cn.xinxintong.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/**
 * A private SM2 key (GB/T 32918.2-2016) on the curve sm2p256v1 (GB/T 32918.5-2017), with which we sign over SM3. Immutable and
 * thread-safe; no text shows it but {@link #base64}.
 */
public final class Sm2Key implements SignatureKey {
    static final ECNamedDomainParameters CURVE =
            new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1"));

    private static final String NOT_A_KEY = "not an SM2 private key";

    private final ECPrivateKeyParameters key;
    private final SecureRandom random;

    private Sm2Key(ECPrivateKeyParameters key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** A new key. */
    public static Sm2Key generate(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, random));
        return new Sm2Key((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate(), random);
    }

    /**
     * Reads a PKCS#8 key (GM/T 0009-2012 names curve and algorithm), in Base64 with or without the URL alphabet: what stands
     * between the lines of a PEM file, without its line ends.
     *
     * @param random for the signatures
     * @throws IllegalArgumentException if it is no such key; the message never repeats it
     */
    public static Sm2Key parse(String base64, SecureRandom random) {
        byte[] pkcs8 = Keys.decode(base64, NOT_A_KEY);
        try {
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(pkcs8);
            boolean onCurve = GMObjectIdentifiers.sm2p256v1.equals(
                    info.getPrivateKeyAlgorithm().getParameters());
            if (onCurve && PrivateKeyFactory.createKey(info) instanceof ECPrivateKeyParameters key && isInRange(key)) {
                return new Sm2Key(new ECPrivateKeyParameters(key.getD(), CURVE), random);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(NOT_A_KEY);
        }
        throw new IllegalArgumentException(NOT_A_KEY);
    }

    /** GB/T 32918.1-2016, 6.1: from 1 to n - 2. */
    private static boolean isInRange(ECPrivateKeyParameters key) {
        BigInteger last = CURVE.getN().subtract(BigInteger.valueOf(2));
        return key.getD().signum() > 0 && key.getD().compareTo(last) <= 0;
    }

    @Override
    public CryptoSuite suite() {
        return CryptoSuite.SM;
    }

    @Override
    public String base64() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("a key in memory can be encoded");
        }
    }

    @Override
    public Sm2PublicKey publicKey() {
        return new Sm2PublicKey(
                new ECPublicKeyParameters(new FixedPointCombMultiplier().multiply(CURVE.getG(), key.getD()), CURVE));
    }

    /** The signature with the default user id as {@code r‖s} in 64 bytes, another one each time. */
    @Override
    public byte[] sign(byte[] message) {
        return sign(message, Sm2UserId.DEFAULT);
    }

    /** The signature as {@code r‖s} in 64 bytes, another one each time. */
    public byte[] sign(byte[] message, Sm2UserId signer) {
        return sign(message, signer, PlainDSAEncoding.INSTANCE);
    }

    /** The signature as the DER of {@code SEQUENCE {r, s}} (GM/T 0009-2012), 8 to 72 bytes, another one each time. */
    public byte[] signDer(byte[] message, Sm2UserId signer) {
        return sign(message, signer, StandardDSAEncoding.INSTANCE);
    }

    private byte[] sign(byte[] message, Sm2UserId user, DSAEncoding encoding) {
        SM2Signer signer = new SM2Signer(encoding, new SM3Digest());
        signer.init(true, new ParametersWithID(new ParametersWithRandom(key, random), user.bytes()));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("a message in memory can be signed");
        }
    }

    @Override
    public String toString() {
        return "Sm2Key[*]";
    }
}
