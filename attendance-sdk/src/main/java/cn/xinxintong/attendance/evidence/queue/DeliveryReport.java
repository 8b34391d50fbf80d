package cn.xinxintong.attendance.evidence.queue;

import java.time.Duration;

/**
 * How far a delivery came.
 *
 * @param kept how many punches the platform has, which are out of the queue
 * @param refused how many it refused, which stay until they are shown
 * @param waiting how many are left
 * @param code why it ended early, as the {@link PunchDelivery} said; else empty
 * @param retryAfter how long to wait before the next; zero if nobody said
 */
public record DeliveryReport(End end, int kept, int refused, int waiting, String code, Duration retryAfter) {

    /** How it ended. */
    public enum End {
        /** Nothing waits any more. */
        DONE,
        /** The platform was not reached, or took none of what was sent. */
        NOT_NOW,
        /** An answer came that settles nothing: ask again later. */
        UNCLEAR,
        /** Another thread is delivering; nothing was sent here. */
        ALREADY_SENDING
    }
}
