package cn.xinxintong.attendance;

/** Where a record of attendance comes from. Names are wire codes: never reused. */
public enum Source {
    /** A gate of the site. */
    GATE,
    /** The worker's phone. */
    PHONE,
    /** A correction that was appealed for and granted; the records it corrects stay as they are. */
    CORRECTION
}
