package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/**
 * Keeps punches. A punch is evidence: it is appended, never changed, never removed. Thread-safe; never returns null.
 */
public interface PunchStore {

    /** False, and nothing changes, if the worker has a punch of that id. Two workers may have the same id. */
    boolean append(Punch punch);

    /** The worker's punch of that id. */
    Optional<Punch> find(WorkerId worker, String id);

    /**
     * The end of the device's chain: of the worker's signed punches from it, the one received last; of several received at
     * once, the one with the highest sequence.
     */
    Optional<ChainEnd> lastOf(WorkerId worker, String deviceId);
}
