package cn.xinxintong.auth.face;

/** What is wrong with what the camera saw, whoever stood before it; each can be mended. Names are wire codes. */
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
    UNREADABLE,
    /** A photo, a screen or a mask. */
    NOT_ALIVE,
    /** The moves that were asked for are not to be seen. */
    MOVES_NOT_SEEN
}
