package cn.xinxintong.crypto;

import java.util.Arrays;
import java.util.Base64;

/** How keys are written. */
final class Keys {
    private Keys() {}

    /** @throws IllegalArgumentException with that message alone: the text may be a secret */
    static byte[] decode(String base64, String otherwise) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static byte[] joined(byte[] head, byte[] tail) {
        byte[] whole = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, whole, head.length, tail.length);
        return whole;
    }
}
