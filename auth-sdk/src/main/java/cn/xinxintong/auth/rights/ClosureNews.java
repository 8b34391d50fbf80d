package cn.xinxintong.auth.rights;

import cn.xinxintong.identity.WorkerId;

/** Who tells a worker that his account is closed. Thread-safe; called in the transaction, while his number is still bound. */
@FunctionalInterface
public interface ClosureNews {

    void accountClosed(WorkerId worker);
}
