package cn.xinxintong.auth;

import cn.xinxintong.auth.face.FaceFault;
import java.time.Duration;
import java.util.Set;

/** What came of showing a face. */
public sealed interface FaceProof {

    /** It is his. */
    record Shown(Account account) implements FaceProof {}

    /**
     * It is not, or it cannot be told.
     *
     * @param faults of the frames, which he can mend; empty if they were good
     * @param triesLeft before the lock; 0 where that is not the point
     * @param retryAfter how long the lock lasts; zero where there is none
     */
    record Refused(Reason reason, Set<FaceFault> faults, int triesLeft, Duration retryAfter) implements FaceProof {
        public Refused {
            faults = Set.copyOf(faults);
        }
    }

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        /** No face can be checked now. */
        MODEL_MISSING,
        /** The challenge is none for this, was used, or is too old. */
        CHALLENGE_EXPIRED,
        /**
         * It is not his face; or, where the device is none of his, anything else that would tell whether there is such a login.
         */
        FACE_NOT_MATCHED,
        /** What the camera saw cannot be used: the faults say why. */
        FACE_NOT_USABLE,
        /** It may be his face. Nobody sits here to decide: another road is to be taken. */
        FACE_IN_DOUBT,
        LOCKED,
        /** Told on a device of his own: before the first real-name verification there is no road by face. */
        REAL_NAME_NOT_VERIFIED,
        /** Told on a device of his own: he has not agreed to it, or not any more. */
        FACE_CONSENT_MISSING,
        /** Told on a device of his own: there is no face on record. */
        FACE_NOT_ENROLLED
    }
}
