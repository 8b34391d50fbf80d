package cn.xinxintong.wage.bank.signature;

import cn.xinxintong.crypto.Ed25519Key;
import java.time.Instant;

/**
 * A private key, and the id by which the other side knows its public half.
 *
 * @param id 1 to 64 ASCII letters, digits, dots, colons, underscores and hyphens
 */
public record SigningKey(String id, Ed25519Key key) {

    /** @throws IllegalArgumentException if the id has another form */
    public SigningKey {
        if (!SignatureForm.isKeyId(id)) throw new IllegalArgumentException("not a key id");
    }

    /** The public half, valid from one moment until another. */
    public VerificationKey forVerification(Instant from, Instant until) {
        return new VerificationKey(id, key.publicKey(), from, until);
    }
}
