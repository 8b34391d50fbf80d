package cn.xinxintong.auth;

import cn.xinxintong.auth.password.PasswordFault;
import cn.xinxintong.auth.sms.CodeCheck;
import java.time.Duration;

/** What came of choosing a password. */
public sealed interface PasswordOutcome {

    /** The new password is in force; all other sessions are over. */
    record Changed() implements PasswordOutcome {}

    /** The new password is not good enough. */
    record Unfit(PasswordFault fault) implements PasswordOutcome {}

    /** Whoever asks has not shown that he may. */
    record Refused(Reason reason, int triesLeft, Duration retryAfter) implements PasswordOutcome {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        OLD_PASSWORD_WRONG,
        /** The first change also takes the code that the officer printed. */
        ONE_TIME_CODE_REQUIRED,
        ONE_TIME_CODE_WRONG,
        LOCKED,
        /** The permit to reset is unknown, used or too old. */
        RESET_EXPIRED,
        CODE_WRONG,
        CODE_EXPIRED,
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
