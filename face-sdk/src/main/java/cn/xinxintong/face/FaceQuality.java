package cn.xinxintong.face;

/** What is wrong with a picture of a face; each can be told to the person so that he mends it. Names are wire codes. */
public enum FaceQuality {
    NO_FACE,
    SEVERAL_FACES,
    TOO_SMALL,
    TOO_DARK,
    TOO_BRIGHT,
    BLURRED,
    TURNED_AWAY,
    EYES_SHUT,
    COVERED
}
