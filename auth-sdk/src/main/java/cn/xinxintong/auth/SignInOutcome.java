package cn.xinxintong.auth;

import cn.xinxintong.auth.session.Sessions;
import cn.xinxintong.auth.sms.CodeCheck;
import java.time.Duration;

/** What came of a sign-in. */
public sealed interface SignInOutcome {

    /** He is in; as long as his password is the initial one, only to change it. */
    record SignedIn(Sessions.Started started, Account account) implements SignInOutcome {}

    /**
     * He is not in.
     *
     * @param triesLeft tries before the lock; 0 where that is not the point
     * @param retryAfter how long the lock lasts; zero where there is none
     */
    record Refused(Reason reason, int triesLeft, Duration retryAfter) implements SignInOutcome {}

    /** He is not in: it was not his face, or it could not be told. */
    record FaceNotShown(FaceProof.Refused why) implements SignInOutcome {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        AGREEMENT_OUTDATED,
        /** Login and password do not belong together, or nobody has that login: which of them is not told. */
        WRONG_LOGIN,
        LOCKED,
        /** The password or the code was right, the account may not be used. */
        ACCOUNT_BLOCKED,
        CODE_WRONG,
        CODE_EXPIRED;

        static Reason of(CodeCheck.Reason reason) {
            return switch (reason) {
                case CODE_WRONG -> CODE_WRONG;
                case CODE_EXPIRED -> CODE_EXPIRED;
            };
        }
    }
}
