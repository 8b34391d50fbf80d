package cn.xinxintong.auth.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238): six digits, HMAC-SHA-1, steps of 30 seconds, as authenticator apps make them.
 * One step before and after the present one is borne.
 */
public final class Totp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;

    private Totp() {}

    /** A new shared secret in Base32 (RFC 4648, without padding), 160 bits. */
    public static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < SECRET_BYTES * 8; bit += 5) text.append(BASE32.charAt(fiveBits(bytes, bit)));
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        int value = 0;
        for (int i = from; i < from + 5; i++) value = value << 1 | bytes[i / 8] >> (7 - i % 8) & 1;
        return value;
    }

    /** The code at that instant. */
    public static String code(String secret, Instant at) {
        return codeOfStep(secret, Math.floorDiv(at.getEpochSecond(), STEP_SECONDS));
    }

    /** The time step that the code belongs to, if it is the present one or a neighbour; compared in constant time. */
    public static OptionalLong stepOf(String secret, String code, Instant now) {
        long present = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            boolean same = MessageDigest.isEqual(codeOfStep(secret, step).getBytes(US_ASCII), code.getBytes(US_ASCII));
            if (same) found = OptionalLong.of(step);
        }
        return found;
    }

    private static String codeOfStep(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            byte[] digest = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xf;
            int number = ByteBuffer.wrap(digest).getInt(offset) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every platform", e);
        }
    }

    /** Refuses what no encoder writes (RFC 4648, 3.5 and 6): a letter that begins no byte, bits left over that are not zero. */
    private static byte[] decode(String secret) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        int rest = 0;
        int bits = 0;
        int filled = 0;
        for (char c : secret.toCharArray()) {
            int value = BASE32.indexOf(c);
            if (value < 0) throw new IllegalArgumentException("the secret is not Base32");
            rest = rest << 5 | value;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[filled++] = (byte) (rest >> bits);
            rest &= (1 << bits) - 1;
        }
        if (bits >= 5 || rest != 0) throw new IllegalArgumentException("the secret is not Base32");
        return bytes;
    }
}
