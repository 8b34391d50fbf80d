package cn.xinxintong.crypto;

import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** How keys are written. */
final class Keys {
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private Keys() {}

    /** @throws IllegalArgumentException with that message alone: the text may be a secret */
    static byte[] decode(String base64, String otherwise) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** True if a PKCS#8 key or a SubjectPublicKeyInfo names Ed25519 (RFC 8410, 3) as its algorithm. */
    static boolean isEd25519(String base64) {
        byte[] der = decode(base64, "not a signature key");
        try {
            ASN1Sequence key = ASN1Sequence.getInstance(der);
            ASN1Encodable first = key.getObjectAt(0);
            ASN1Encodable algorithm = first instanceof ASN1Integer ? key.getObjectAt(1) : first;
            return ED25519.equals(AlgorithmIdentifier.getInstance(algorithm).getAlgorithm());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a signature key");
        }
    }

    static byte[] joined(byte[] head, byte[] tail) {
        byte[] whole = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, whole, head.length, tail.length);
        return whole;
    }
}
