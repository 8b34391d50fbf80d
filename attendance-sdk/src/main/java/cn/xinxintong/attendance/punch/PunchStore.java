package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps punches, those that count and the signed ones that do not. Both are evidence: appended, never changed, never removed. Thread-safe; never returns null.
 */
public interface PunchStore {

    /** False, and nothing changes, if the worker has a punch of that id. Two workers may have the same id. */
    boolean append(Punch punch);

    /** Keeps a punch that was refused; nothing changes if the worker has one of that id, counted or refused. */
    void appendRefused(RefusedPunch punch);

    /** The worker's punch of that id. */
    Optional<Punch> find(WorkerId worker, String id);

    /** True if the worker's punch of that id was refused before. */
    boolean wasRefused(WorkerId worker, String id);

    /** The worker's punches from {@code from} to {@code until}, both included, at all projects; in no order. */
    List<Punch> between(WorkerId worker, Instant from, Instant until);

    /**
     * The end of the device's chain: of the worker's signed punches from it, counted or refused, the one received last; of
     * several received at once, the one with the highest sequence.
     */
    Optional<ChainEnd> lastOf(WorkerId worker, String deviceId);
}
