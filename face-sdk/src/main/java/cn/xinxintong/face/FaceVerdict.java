package cn.xinxintong.face;

import java.util.Set;

/** What the engine thinks of a face. Only {@link Accept} is a match. */
public sealed interface FaceVerdict permits FaceVerdict.Accept, FaceVerdict.Review, FaceVerdict.Reject, Unavailable {

    /** It is the face that was enrolled, alive, and did what was asked. */
    record Accept() implements FaceVerdict {}

    /**
     * A person is to decide.
     *
     * @param reasons what is in doubt; never empty
     */
    record Review(Set<Reason> reasons) implements FaceVerdict {

        /** @throws IllegalArgumentException if no reason is named */
        public Review {
            reasons = checked(reasons);
        }
    }

    /**
     * It is not.
     *
     * @param reasons why not; never empty
     */
    record Reject(Set<Reason> reasons) implements FaceVerdict {

        /** @throws IllegalArgumentException if no reason is named */
        public Reject {
            reasons = checked(reasons);
        }
    }

    /** Why not, or what is in doubt. Names are wire codes: never reused. */
    enum Reason {
        /** The face is not the one that was enrolled. */
        FACE_NOT_MATCHED,
        /** A photo, a screen or a mask. */
        NOT_ALIVE,
        CHALLENGE_EXPIRED,
        /** The moves that were asked for are not to be seen. */
        CHALLENGE_NOT_MET,
        /** No frame can be used: {@link FaceEngine#analyze} says why. */
        FRAMES_UNUSABLE,
        /** The template was made by another model: the face must be enrolled anew. */
        TEMPLATE_OUTDATED
    }

    private static Set<Reason> checked(Set<Reason> reasons) {
        if (reasons.isEmpty()) throw new IllegalArgumentException("reasons are empty");
        return Set.copyOf(reasons);
    }
}
