package cn.xinxintong.auth.face;

/** A move of the face, as the one who shows it sees it. Names are wire codes. */
public enum FaceMove {
    BLINK,
    OPEN_MOUTH,
    NOD,
    TURN_LEFT,
    TURN_RIGHT
}
