package cn.xinxintong.attendance.calendar;

/** How a day looks. Names are wire codes: never reused. */
public enum DayKind {
    /** Each coming has a going. */
    NORMAL,
    /** Somebody went who had not come. */
    MISSING_IN,
    /** A coming has no going, and it is too late for one. */
    MISSING_OUT,
    /** The last coming has no going yet. */
    OPEN,
    /** An appeal found that none of the day's records is the worker's. */
    ANNULLED
}
