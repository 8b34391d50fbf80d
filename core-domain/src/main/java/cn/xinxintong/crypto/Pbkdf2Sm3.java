package cn.xinxintong.crypto;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The password hash PBKDF2 (RFC 8018, 5.2) with HMAC-SM3, as GM/T 0091-2020 has it.
 *
 * @param iterations 1000 to 10 000 000
 */
public record Pbkdf2Sm3(int iterations) implements PasswordFunction {

    /** @throws IllegalArgumentException if they are out of range */
    public Pbkdf2Sm3 {
        if (iterations < 1000 || iterations > 10_000_000) {
            throw new IllegalArgumentException("iterations is outside 1000 to 10 000 000");
        }
    }

    /** 600 000: what OWASP's password storage guide asks for with HMAC-SHA-256, whose cost HMAC-SM3 has. */
    public static Pbkdf2Sm3 defaults() {
        return new Pbkdf2Sm3(600_000);
    }

    @Override
    public byte[] hash(byte[] password, byte[] salt, PasswordMemory memory) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(password, salt, iterations);
        return ((KeyParameter) generator.generateDerivedMacParameters(8 * HASH_BYTES)).getKey();
    }

    @Override
    public int memoryKib() {
        return 0;
    }
}
