package cn.xinxintong.face;

import java.util.Set;

/** What came of enrolling a face. */
public sealed interface Enrolment permits Enrolment.Enrolled, Enrolment.Refused, Unavailable {

    /** The template is to be kept, and nothing of the frames. */
    record Enrolled(FaceTemplate template) implements Enrolment {}

    /**
     * The frames do not do.
     *
     * @param faults why not; never empty
     */
    record Refused(Set<FaceQuality> faults) implements Enrolment {

        /** @throws IllegalArgumentException if no fault is named */
        public Refused {
            if (faults.isEmpty()) throw new IllegalArgumentException("faults are empty");
            faults = Set.copyOf(faults);
        }
    }
}
