package cn.xinxintong.auth;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;

/** Who tells a worker that something about his account has changed. Thread-safe; called in the transaction of the change. */
public interface AccountNews {

    /** A mobile number is bound, where there was none. */
    void mobileBound(WorkerId worker);

    /**
     * Another mobile number is bound.
     *
     * @param before the one that was bound until now: who still holds it must hear of it there
     */
    void mobileChanged(WorkerId worker, MobileNumber before);

    /** A forgotten password was replaced, and all sessions are over. */
    void passwordReset(WorkerId worker);

    /** Somebody signed in as him on a device on which he never has before. */
    void signedInOnUnfamiliarDevice(WorkerId worker);

    /** He signed in on a device of his, and is signed out on another. */
    void signedOutElsewhere(WorkerId worker);

    /** A session's token was used that had been replaced long before: somebody has a copy. The session is over. */
    void tokenReused(WorkerId worker);
}
