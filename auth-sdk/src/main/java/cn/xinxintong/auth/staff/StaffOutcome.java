package cn.xinxintong.auth.staff;

import cn.xinxintong.auth.session.Sessions;
import java.time.Duration;

/** What came of a staff sign-in. */
public sealed interface StaffOutcome {

    /** He is in. */
    record SignedIn(Sessions.Started started, StaffAccount account) implements StaffOutcome {}

    /** He is not in. */
    record Refused(Reason reason, int triesLeft, Duration retryAfter) implements StaffOutcome {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        /** Login, password or code: which of them is not told. */
        WRONG_STAFF_LOGIN,
        LOCKED
    }
}
