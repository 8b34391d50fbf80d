package cn.xinxintong.attendance.evidence;

import java.time.Instant;

/** What a phone knows of the time besides its wall clock. */
public sealed interface ClockReading {

    /**
     * The platform told the phone the time, and the phone's monotonic clock has run since.
     *
     * @param bootId changes when the phone starts anew; 1 to 64 printable ASCII characters
     * @param monotonicMillis the monotonic clock at the punch, 0 or more
     * @param lastServerTime what the platform said last
     * @param lastServerMonotonicMillis the monotonic clock when it said so, 0 or more
     */
    record Synced(String bootId, long monotonicMillis, Instant lastServerTime, long lastServerMonotonicMillis)
            implements ClockReading {

        /** @throws IllegalArgumentException if a component is out of range */
        public Synced {
            if (!Texts.isPrintable(bootId)) throw new IllegalArgumentException("bootId is not printable");
            if (monotonicMillis < 0) throw new IllegalArgumentException("monotonicMillis is negative");
            if (lastServerMonotonicMillis < 0) {
                throw new IllegalArgumentException("lastServerMonotonicMillis is negative");
            }
            Texts.checkYear(lastServerTime, "lastServerTime");
        }
    }

    /** The phone has not spoken with the platform since it started. */
    record Unsynced() implements ClockReading {}
}
