package cn.xinxintong.auth.rights;

import java.util.List;
import java.util.Set;

/** What came of closing an account. */
public sealed interface ClosureOutcome {

    /**
     * It is closed.
     *
     * @param rules what is kept all the same, and what is not
     */
    record Closed(List<RetentionRule> rules) implements ClosureOutcome {}

    /** It is as it was. */
    record Refused(Reason reason, Set<OpenMatter> openMatters) implements ClosureOutcome {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        /** The session was not proven anew a short while ago. */
        STEP_UP_REQUIRED,
        /** Something is open that he has not said he leaves. */
        CLOSURE_HAS_OPEN_MATTERS,
        /** It was closed or merged meanwhile. */
        ACCOUNT_CLOSED
    }
}
