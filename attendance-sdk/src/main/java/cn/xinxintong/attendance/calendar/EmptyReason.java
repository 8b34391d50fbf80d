package cn.xinxintong.attendance.calendar;

/** Why a month has no days. Names are wire codes: never reused. */
public enum EmptyReason {
    /** It was over before he joined the project. */
    BEFORE_ENTRY,
    /** It has not begun. */
    TO_COME,
    /** Nothing was recorded. */
    NO_RECORDS
}
