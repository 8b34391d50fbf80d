package cn.xinxintong.auth.rights;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Set;

/** What stands under a worker's id beside his account. Thread-safe; called in a transaction. */
public interface WorkerRecords {

    /** What is still open; empty if nothing is. */
    Set<OpenMatter> openMatters(WorkerId worker);

    /** He leaves every project, and declines every invitation that is open. */
    void leaveEverywhere(WorkerId worker, Instant at);

    /**
     * Deletes data of a kind that no law keeps.
     *
     * @throws IllegalArgumentException if what is of that kind cannot be deleted
     */
    void erase(WorkerId worker, DataCategory category);
}
