package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;

/** Knows what came of the faces that were shown for punches. Thread-safe; never returns null. */
@FunctionalInterface
public interface FaceProofs {

    /** What came of it. */
    enum Shown {
        /** The worker's face, alive, about the time of the punch. */
        HIS,
        /** Somebody else's, or a picture. */
        NOT_HIS,
        /** None that the platform knows of. */
        NONE
    }

    /**
     * @param face the platform's name for it, as the claims say; empty if they name none
     * @param at of the punch
     */
    Shown of(WorkerId worker, String face, Instant at);

    /** Where no face is ever asked for. */
    static FaceProofs none() {
        return (worker, face, at) -> Shown.NONE;
    }
}
