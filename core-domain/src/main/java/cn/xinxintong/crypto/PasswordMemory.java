package cn.xinxintong.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory that password hashes work in, kept from one to the next, so that megabytes are not made and thrown away with
 * each. For one hash at a time.
 */
public final class PasswordMemory {
    /** Argon2 works with a few blocks of a kibibyte beside its memory. */
    private static final int BESIDE = 16;

    private final BlockPool blocks;

    /** @param kib how much is kept at most; a hash that needs more makes the rest anew */
    public PasswordMemory(int kib) {
        this.blocks = new FixedBlockPool(kib + BESIDE);
    }

    BlockPool blocks() {
        return blocks;
    }
}
