package cn.xinxintong.auth.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.xinxintong.auth.face.Picture;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Pictures without a picture: the head of a JPEG, and a name for what is to be seen on it. */
public final class Pictures {
    private static final byte[] HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    private Pictures() {}

    /** A picture of the face with that name; a name of a {@link cn.xinxintong.auth.face.FaceFault} has that fault. */
    public static Picture of(String face) {
        return Picture.parse(base64(face)).orElseThrow();
    }

    public static String base64(String face) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEAD);
        bytes.writeBytes(face.getBytes(US_ASCII));
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The name that was given. */
    public static String face(Picture picture) {
        byte[] jpeg = picture.jpeg();
        return new String(jpeg, HEAD.length, jpeg.length - HEAD.length, US_ASCII);
    }
}
