package cn.xinxintong.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The password hash of RFC 9106, variant Argon2id, version 1.3.
 *
 * @param memoryKib kibibytes of memory, at least 8 times {@code lanes}
 * @param passes passes over the memory, at least 1
 * @param lanes degree of parallelism, 1 to 16
 */
public record Argon2id(int memoryKib, int passes, int lanes) implements PasswordFunction {

    public Argon2id {
        if (lanes < 1 || lanes > 16) throw new IllegalArgumentException("lanes is outside 1 to 16");
        if (passes < 1) throw new IllegalArgumentException("passes is below 1");
        if (memoryKib < 8 * lanes || memoryKib > 1 << 20)
            throw new IllegalArgumentException("memoryKib is out of range");
    }

    /** 19 MiB, two passes, one lane: the second recommendation of OWASP's password storage guide. */
    public static Argon2id defaults() {
        return new Argon2id(19 * 1024, 2, 1);
    }

    @Override
    public byte[] hash(byte[] password, byte[] salt, PasswordMemory memory) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .withBlockPool(memory.blocks())
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password, hash);
        return hash;
    }
}
