package cn.xinxintong.attendance.evidence.queue;

import cn.xinxintong.attendance.evidence.SignedPunch;

/**
 * A punch in the queue.
 *
 * @param reason why the platform refused it, a {@code PunchDecision.Reason} of this or a later version; empty while it waits
 */
public record QueuedPunch(SignedPunch punch, State state, String reason) {

    /** What is known of it. */
    public enum State {
        /** The platform has not said that it has it. */
        WAITING,
        /** The platform said no. */
        REFUSED
    }

    QueuedPunch refused(String why) {
        return new QueuedPunch(punch, State.REFUSED, why);
    }

    QueuedPunch waiting() {
        return new QueuedPunch(punch, State.WAITING, "");
    }

    long sequence() {
        return punch.claims().sequence();
    }
}
