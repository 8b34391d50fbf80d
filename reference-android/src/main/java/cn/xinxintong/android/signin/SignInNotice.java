package cn.xinxintong.android.signin;

import cn.xinxintong.wire.Problem;
import java.time.Duration;
import java.util.Optional;

/** What the person is told after a try. Words come from the bundle, by the name. */
public sealed interface SignInNotice {

    /** Nothing was tried yet, or something was typed since. */
    record Nothing() implements SignInNotice {}

    /** He is in, and goes on to his home screen. */
    record Welcome() implements SignInNotice {}

    /** He is in, and must choose a password of his own before anything else. */
    record ChoosePassword() implements SignInNotice {}

    /**
     * He is not in.
     *
     * @param triesLeft before the lock; 0 where that is not the point
     * @param retryAfter how long to wait; zero where there is nothing to wait for
     * @param detail the platform's own sentence in his language, for {@link Reason#OTHER}; else empty
     * @param requestId the number to quote to support; empty if the platform gave none
     */
    record Refused(Reason reason, int triesLeft, Duration retryAfter, String detail, String requestId)
            implements SignInNotice {}

    /** Why not. The first ones are the platform's codes, by their names. */
    enum Reason {
        WRONG_LOGIN,
        LOCKED,
        ACCOUNT_BLOCKED,
        /** There is a newer text: it is shown, and ticked anew. */
        AGREEMENT_OUTDATED,
        /** Something that was typed has not the form of a login or a password. */
        WRONG_FORM,
        /** The platform cannot just now; the same again may do. */
        TRY_LATER,
        /** Nothing came back: no network, or none that reaches the platform. */
        NO_ANSWER,
        /** A code that this app does not know. */
        OTHER
    }

    static Refused of(Problem problem) {
        Reason reason = reason(problem);
        Integer triesLeft = problem.triesLeft();
        Long seconds = problem.retryAfterSeconds();
        return new Refused(
                reason,
                triesLeft == null ? 0 : triesLeft,
                seconds == null ? Duration.ZERO : Duration.ofSeconds(seconds),
                reason == Reason.OTHER ? problem.detail() : "",
                problem.requestId());
    }

    static Refused noAnswer() {
        return new Refused(Reason.NO_ANSWER, 0, Duration.ZERO, "", "");
    }

    private static Reason reason(Problem problem) {
        return platformReason(problem.code()).orElseGet(() -> {
            if (problem.fields() != null) return Reason.WRONG_FORM;
            return problem.retryable() ? Reason.TRY_LATER : Reason.OTHER;
        });
    }

    private static Optional<Reason> platformReason(String code) {
        return switch (code) {
            case "WRONG_LOGIN" -> Optional.of(Reason.WRONG_LOGIN);
            case "LOCKED" -> Optional.of(Reason.LOCKED);
            case "ACCOUNT_BLOCKED" -> Optional.of(Reason.ACCOUNT_BLOCKED);
            case "AGREEMENT_OUTDATED" -> Optional.of(Reason.AGREEMENT_OUTDATED);
            default -> Optional.empty();
        };
    }
}
