package cn.xinxintong.attendance.calendar;

import java.time.Instant;

/**
 * Something about a day that the worker should know, and may appeal against. It takes nothing from him by itself.
 *
 * @param at of the record that it is about; of a correction, when it was granted
 * @param minutes by how much, for LATE and EARLY; zero for the others
 */
public record DayException(Kind kind, Instant at, long minutes) {

    /** What it is. Names are wire codes: never reused. */
    public enum Kind {
        /** The first coming was after the start of its shift. */
        LATE,
        /** The last going was before the end of its shift. */
        EARLY,
        /** A going without the coming before it: the time until it is not reckoned. */
        MISSING_IN,
        /** A coming without the going after it: the time from it on is not reckoned. */
        MISSING_OUT,
        /** The day was corrected after an appeal. */
        MANUAL,
        /** A record was sent long after it was made. */
        OFFLINE,
        /** Something about a record's phone speaks against it. */
        SUSPECT,
        /** Work outside the site that was granted after an appeal. */
        OUTSIDE,
        /** A record was made so near the edge of the site that it may have been outside. */
        NEAR_EDGE
    }
}
