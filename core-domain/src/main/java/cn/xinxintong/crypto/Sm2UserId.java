package cn.xinxintong.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Who signs, as SM2 mixes it into what is signed (GB/T 32918.2-2016, 5.5).
 *
 * @param text 0 to 8191 bytes in UTF-8
 */
public record Sm2UserId(String text) {
    /** What is used where nothing else was agreed (GM/T 0009-2012, 10). */
    public static final Sm2UserId DEFAULT = new Sm2UserId("1234567812345678");

    private static final int MOST_BYTES = 0xffff / 8;

    /** @throws IllegalArgumentException if it is longer than its length in bits, of two bytes, can say */
    public Sm2UserId {
        if (text.getBytes(UTF_8).length > MOST_BYTES) throw new IllegalArgumentException("text is too long");
    }

    byte[] bytes() {
        return text.getBytes(UTF_8);
    }
}
