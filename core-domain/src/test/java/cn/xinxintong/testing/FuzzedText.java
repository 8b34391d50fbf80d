package cn.xinxintong.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The bytes of a fuzzer as a text. */
public final class FuzzedText {
    private FuzzedText() {}

    /** UTF-8; after the bytes FE FF, which UTF-8 never has, the characters themselves, so that halves of pairs come too. */
    public static String of(byte[] bytes) {
        boolean pairs = bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
        if (!pairs) return new String(bytes, UTF_8);
        StringBuilder text = new StringBuilder();
        for (int i = 2; i + 1 < bytes.length; i += 2)
            text.append((char) ((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
        return text.toString();
    }
}
