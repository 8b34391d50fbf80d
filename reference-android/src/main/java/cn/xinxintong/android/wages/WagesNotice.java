package cn.xinxintong.android.wages;

import cn.xinxintong.wire.Problem;
import java.util.Set;

/** What stands in the way of the newest pay. Words come from the resources, by the name. */
public sealed interface WagesNotice {

    /** Nothing does. */
    record Nothing() implements WagesNotice {}

    /** The platform is being asked, or is about to be. */
    record Loading() implements WagesNotice {}

    /** Nothing came back: no network, or none that reaches the platform. */
    record NoAnswer() implements WagesNotice {}

    /** He is not signed in any more. */
    record SignedOut() implements WagesNotice {}

    /**
     * The platform did not tell.
     *
     * @param detail the platform's own sentence in his language; may be empty
     * @param requestId the number to quote to support; empty if the platform gave none
     */
    record Trouble(String detail, String requestId) implements WagesNotice {}

    /** The codes of a session that is over. */
    Set<String> SIGNED_OUT = Set.of(
            "NOT_SIGNED_IN",
            "SESSION_EXPIRED",
            "SESSION_ENDED_ELSEWHERE",
            "SESSION_ENDED_BY_OWNER",
            "SESSION_ENDED_FOR_SAFETY");

    static WagesNotice of(Problem problem) {
        if (SIGNED_OUT.contains(problem.code())) return new SignedOut();
        return new Trouble(problem.retryable() ? "" : problem.detail(), problem.requestId());
    }
}
