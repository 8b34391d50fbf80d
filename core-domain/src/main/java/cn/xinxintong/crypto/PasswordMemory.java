package cn.xinxintong.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory that password hashes work in, kept from one to the next: to make megabytes and throw them away with each hash
 * costs as much as the hash itself. For one hash at a time.
 */
public final class PasswordMemory {
    private static final int KIB_PER_BLOCK = 1;

    /** Argon2 works with a few blocks beside its memory. */
    private static final int BESIDE = 16;

    private final BlockPool blocks;

    /** @param kib how much is kept at most; a hash that needs more makes the rest anew */
    public PasswordMemory(int kib) {
        this.blocks = new FixedBlockPool(kib / KIB_PER_BLOCK + BESIDE);
    }

    BlockPool blocks() {
        return blocks;
    }
}
