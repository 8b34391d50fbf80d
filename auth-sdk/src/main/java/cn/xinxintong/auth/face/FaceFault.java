package cn.xinxintong.auth.face;

/**
 * What is wrong with what the camera saw, whoever stood before it; each can be mended. Names are wire codes, after {@code FACE_}.
 * A photo or a mask is none: whoever holds one up is told no more than that it is not the face.
 */
public enum FaceFault {
    NO_FACE,
    SEVERAL_FACES,
    TOO_SMALL,
    TOO_DARK,
    TOO_BRIGHT,
    BLURRED,
    TURNED_AWAY,
    EYES_SHUT,
    COVERED,
    /** It is no picture that can be read. */
    UNREADABLE
}
