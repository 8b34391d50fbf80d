package cn.xinxintong.server.http;

import java.nio.charset.StandardCharsets;

/**
 * A file that a GET is answered with, to be kept under a name.
 *
 * @param name as it is shown; any characters
 * @param plainName for clients that know ASCII only: letters, digits, dots and hyphens
 * @param type its media type, one of the route's
 */
public record Attachment(String name, String plainName, String type, byte[] bytes) {

    /** The header that names it (RFC 6266). */
    String disposition() {
        return "attachment; filename=\"" + plainName + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** RFC 8187: bytes of UTF-8, all but a few percent-encoded. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '-' || b == '.';
            if (plain) encoded.append((char) b);
            else encoded.append(String.format("%%%02X", b));
        }
        return encoded.toString();
    }
}
