package cn.xinxintong.auth;

import cn.xinxintong.auth.sms.CodeCheck;
import java.time.Duration;
import java.time.Instant;

/** What came of showing anew that it is he. */
public sealed interface StepUpOutcome {

    /** It holds for this session until then. */
    record Proven(Instant until) implements StepUpOutcome {}

    /** The session is as it was. */
    record Refused(Reason reason, int triesLeft, Duration retryAfter) implements StepUpOutcome {}

    /** The session is as it was: it was not his face, or it could not be told. */
    record FaceNotShown(FaceProof.Refused why) implements StepUpOutcome {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        PASSWORD_WRONG,
        LOCKED,
        CODE_WRONG,
        CODE_EXPIRED,
        /** No mobile number is bound. */
        ROAD_NOT_OFFERED,
        /** The mobile number was bound less than seven days ago: it is not enough alone. */
        MOBILE_TOO_NEW;

        static Reason of(CodeCheck.Reason reason) {
            return switch (reason) {
                case CODE_WRONG -> CODE_WRONG;
                case CODE_EXPIRED -> CODE_EXPIRED;
            };
        }
    }
}
