package cn.xinxintong.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xinxintong.crypto.Digests;
import cn.xinxintong.identity.WorkerId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The worker's id, so that his rows are found where they are, and 256 random bits. */
record ResetToken(String text, WorkerId worker) {
    private static final int SECRET_BYTES = 32;

    static ResetToken of(WorkerId worker, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        byte[] bytes = ByteBuffer.allocate(16 + SECRET_BYTES)
                .putLong(worker.value().getMostSignificantBits())
                .putLong(worker.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return new ResetToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), worker);
    }

    /** Empty if the text was never a token. */
    static Optional<ResetToken> parse(String text) {
        if (text.length() != 64) return Optional.empty();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return Optional.of(new ResetToken(text, new WorkerId(new UUID(bytes.getLong(), bytes.getLong()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String digest() {
        return String.format("%064x", new BigInteger(1, Digests.sha256(text.getBytes(US_ASCII))));
    }

    @Override
    public String toString() {
        return "ResetToken[*]";
    }
}
