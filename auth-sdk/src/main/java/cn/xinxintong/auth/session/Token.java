package cn.xinxintong.auth.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xinxintong.crypto.Digests;
import cn.xinxintong.identity.WorkerId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The text that a session is known by: kind and id of the principal, so that it is looked up where his other rows are, and
 * 256 random bits.
 */
record Token(String text, Principal principal) {
    private static final byte WORKER = 1;
    private static final byte STAFF = 2;
    private static final int SECRET_BYTES = 32;
    private static final int BYTES = 1 + 16 + SECRET_BYTES;

    static Token of(Principal principal, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .put(principal instanceof Principal.Worker ? WORKER : STAFF)
                .putLong(principal.id().getMostSignificantBits())
                .putLong(principal.id().getLeastSignificantBits())
                .put(secret)
                .array();
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), principal);
    }

    /** Empty if the text was never a token. */
    static Optional<Token> parse(String text) {
        if (text.length() != (BYTES * 4 + 2) / 3) return Optional.empty();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte kind = bytes.get();
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            if (kind == WORKER) return Optional.of(new Token(text, new Principal.Worker(new WorkerId(id))));
            return kind == STAFF ? Optional.of(new Token(text, new Principal.Staff(id))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String digest() {
        return String.format("%064x", new BigInteger(1, Digests.sha256(text.getBytes(US_ASCII))));
    }

    @Override
    public String toString() {
        return "Token[*]";
    }
}
