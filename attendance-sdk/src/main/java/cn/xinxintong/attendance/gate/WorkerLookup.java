package cn.xinxintong.attendance.gate;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/** Knows which worker has a number. Thread-safe; never returns null. */
@FunctionalInterface
public interface WorkerLookup {

    /** The worker of that number, if he was ever collected. */
    Optional<WorkerId> worker(IdentityNumber number);
}
