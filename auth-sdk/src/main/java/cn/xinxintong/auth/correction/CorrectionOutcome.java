package cn.xinxintong.auth.correction;

import java.time.Duration;

/** What came of a step. */
public sealed interface CorrectionOutcome {

    /** It is done, and the case stands so now. */
    record Done(Correction correction) implements CorrectionOutcome {}

    /**
     * Nothing has changed.
     *
     * @param retryAfter how long it is too early for; zero where that is not the point
     */
    record Refused(Reason reason, Duration retryAfter) implements CorrectionOutcome {
        Refused(Reason reason) {
            this(reason, Duration.ZERO);
        }
    }

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        /** Nobody has such a case, or it is none of his. */
        CORRECTION_NOT_FOUND,
        /** The value has not the form of what it is about. */
        CLAIM_UNFIT,
        /** It stands so already. */
        NOTHING_TO_CORRECT,
        /** A case about the same is open. */
        CORRECTION_OPEN,
        /** It was decided, withdrawn, or is at another step. */
        CORRECTION_CLOSED,
        /** What is on the card is not what is claimed, or the rest of it is not what is kept. */
        REAL_NAME_MISMATCH,
        /** An authority has confirmed name and number: then the number was not typed wrong. */
        NUMBER_CONFIRMED,
        /** Whoever has seen the card does not also agree as the second. */
        SECOND_PERSON_NEEDED,
        /** Two accounts become one only some days after both were told. */
        CORRECTION_TOO_EARLY,
        /** Since the card was seen, the number has come to be another's, or nobody's: begin anew. */
        CORRECTION_OUTDATED
    }
}
