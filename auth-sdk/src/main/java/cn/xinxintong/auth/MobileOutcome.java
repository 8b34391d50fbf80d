package cn.xinxintong.auth;

import cn.xinxintong.auth.sms.CodeCheck;

/** What came of binding a mobile number. */
public sealed interface MobileOutcome {

    /** It is his, and the one before is not any more. */
    record Bound() implements MobileOutcome {}

    /**
     * Nothing has changed.
     *
     * @param triesLeft with the code; 0 where that is not the point
     */
    record Refused(Reason reason, int triesLeft) implements MobileOutcome {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        CODE_WRONG,
        CODE_EXPIRED,
        /** Another number is bound, and the session was not proven anew a short while ago. */
        STEP_UP_REQUIRED,
        /** The code was right, and another account has the number. */
        MOBILE_TAKEN;

        static Reason of(CodeCheck.Reason reason) {
            return switch (reason) {
                case CODE_WRONG -> CODE_WRONG;
                case CODE_EXPIRED -> CODE_EXPIRED;
            };
        }
    }
}
