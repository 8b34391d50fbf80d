package cn.xinxintong.auth.face;

import java.util.Set;

/** What a {@link FaceCheck} says of a face. Only {@link Accept} is a match. */
public sealed interface FaceVerdict {

    /** It is his face, alive, and it did what was asked. */
    record Accept() implements FaceVerdict {}

    /** A person is to decide. */
    record Review() implements FaceVerdict {}

    /**
     * It is not his face, or it cannot be told.
     *
     * @param faults of the frames and of what was asked, the same whoever's face they are held against; empty if they were
     *     good
     */
    record Reject(Set<FaceFault> faults) implements FaceVerdict {
        public Reject {
            faults = Set.copyOf(faults);
        }
    }

    /**
     * There is no face on record that could be compared.
     *
     * @param faults as of a {@link Reject}, so that a stranger who hears of them learns nothing of the record
     */
    record NotEnrolled(Set<FaceFault> faults) implements FaceVerdict {
        public NotEnrolled {
            faults = Set.copyOf(faults);
        }
    }

    /** It cannot be checked now: no model was given. */
    record Unavailable() implements FaceVerdict {}
}
