package cn.xinxintong.attendance.evidence;

/** What a phone says of itself. Names are wire codes: never reused. */
public enum Signal {
    /** An app invents its location. */
    MOCK_LOCATION,
    /** It is not a real phone. */
    EMULATOR,
    /** Its system was opened. */
    ROOTED,
    /** A signal that this version does not know. */
    UNRECOGNIZED
}
