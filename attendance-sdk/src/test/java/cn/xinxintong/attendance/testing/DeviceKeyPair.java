package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.evidence.DeviceSigner;
import cn.xinxintong.crypto.DevicePublicKey;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A phone's P-256 key pair, made by the JDK, so that it shares no code with what checks its signatures. */
public final class DeviceKeyPair implements DeviceSigner {
    private final KeyPair pair;

    private DeviceKeyPair(KeyPair pair) {
        this.pair = pair;
    }

    /** A new one. */
    public static DeviceKeyPair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new DeviceKeyPair(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is part of the JDK", e);
        }
    }

    /** The public half as a phone sends it: a SubjectPublicKeyInfo in Base64. */
    public String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    public DevicePublicKey publicKey() {
        return DevicePublicKey.parse(publicKeyBase64());
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ECDSA is part of the JDK", e);
        }
    }
}
