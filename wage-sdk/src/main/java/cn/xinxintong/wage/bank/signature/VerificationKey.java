package cn.xinxintong.wage.bank.signature;

import cn.xinxintong.crypto.Ed25519PublicKey;
import java.time.Instant;

/**
 * A public key of the other side. When a key is replaced, the old and the new one are valid side by side for a while.
 *
 * @param id 1 to 64 ASCII letters, digits, dots, colons, underscores and hyphens
 * @param from when it begins to be valid
 * @param until when it is no longer valid
 */
public record VerificationKey(String id, Ed25519PublicKey key, Instant from, Instant until) {

    /** @throws IllegalArgumentException if the id has another form, or the key is never valid */
    public VerificationKey {
        if (!SignatureForm.isKeyId(id)) throw new IllegalArgumentException("not a key id");
        if (!from.isBefore(until)) throw new IllegalArgumentException("until is not after from");
    }

    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
