package cn.xinxintong.auth.face;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** One picture of the camera's, a JPEG, not yet decoded. Immutable; {@code toString} shows nothing. */
public final class Picture {
    /** The largest one, in bytes. */
    public static final int MAX_BYTES = 512 << 10;

    private static final int[] START = {0xFF, 0xD8, 0xFF}; // ISO/IEC 10918-1 B.1.1.3: SOI, and the mark that follows

    private final byte[] jpeg;

    private Picture(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /**
     * Reads Base64 (RFC 4648 section 4).
     *
     * @return empty if it is not Base64, or what it holds does not begin as a JPEG does, or is larger than
     *     {@link #MAX_BYTES}
     */
    public static Optional<Picture> parse(String base64) {
        if (base64.length() > (MAX_BYTES + 2) / 3 * 4) return Optional.empty();
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return isJpeg(bytes) ? Optional.of(new Picture(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isJpeg(byte[] bytes) {
        if (bytes.length < START.length || bytes.length > MAX_BYTES) return false;
        for (int i = 0; i < START.length; i++) if ((bytes[i] & 0xFF) != START[i]) return false;
        return true;
    }

    /** A copy. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture && Arrays.equals(jpeg, ((Picture) other).jpeg);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(jpeg);
    }

    @Override
    public String toString() {
        return "Picture[*]";
    }
}
