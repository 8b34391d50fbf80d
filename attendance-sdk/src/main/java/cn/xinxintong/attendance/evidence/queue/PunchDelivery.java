package cn.xinxintong.attendance.evidence.queue;

import java.time.Duration;
import java.util.List;

/** Takes punches to the platform. */
@FunctionalInterface
public interface PunchDelivery {

    /**
     * Sends them once.
     *
     * @param jws the punches, oldest first, 1 to 200
     */
    Answer deliver(List<String> jws);

    /** What the platform said. */
    sealed interface Answer {

        /** Of some punches or of all, in any order. What it does not speak of stays in the queue. */
        record Answered(List<Outcome> outcomes) implements Answer {

            public Answered {
                outcomes = List.copyOf(outcomes);
            }
        }

        /**
         * Nothing: it was not reached, or took none of them. Whether it has them is unknown.
         *
         * @param code why, as the app calls it
         * @param retryAfter how long to wait; zero if nobody said
         */
        record NotNow(String code, Duration retryAfter) implements Answer {}
    }

    /**
     * What became of a punch.
     *
     * @param reason a {@code PunchDecision.Reason} if it is refused, else empty
     */
    record Outcome(String id, Kind kind, String reason) {

        /** Which of them. */
        public enum Kind {
            /** The platform has it: now, or had it before. */
            KEPT,
            /** The platform does not keep it. */
            REFUSED,
            /** The answer says something that this version does not know. */
            UNRECOGNIZED
        }
    }
}
