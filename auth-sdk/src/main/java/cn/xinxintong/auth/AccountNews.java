package cn.xinxintong.auth;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;

/** Who tells a worker that something about his account has changed. Thread-safe; called in the transaction of the change. */
public interface AccountNews {

    /**
     * Another mobile number is bound.
     *
     * @param before the one that was bound until now: who still holds it must hear of it there
     */
    void mobileChanged(WorkerId worker, MobileNumber before);

    /** A forgotten password was replaced, and all sessions are over. */
    void passwordReset(WorkerId worker);
}
