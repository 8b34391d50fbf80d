package cn.xinxintong.auth.sms;

import java.time.Duration;

/** What came of asking for a code: the same whether or not somebody has that number. */
public sealed interface CodeAsked {

    /**
     * If the number is known here, a code is under way.
     *
     * @param retryAfter when another one may be asked for
     * @param lasts how long the code is good
     */
    record Taken(Duration retryAfter, Duration lasts) implements CodeAsked {}

    /** Not now. */
    record Refused(Reason reason, Duration retryAfter) implements CodeAsked {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        /** One was asked for a moment ago. */
        CODE_TOO_SOON,
        /** Enough for today, for this number or from that network. */
        TOO_MANY_CODES
    }
}
