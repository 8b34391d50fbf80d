package cn.xinxintong.auth;

import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/** Keeps at most one permit a worker. Thread-safe; never returns null. */
public interface ResetPermitStore {

    /** Keeps the permit in the place of an earlier one. */
    void put(ResetPermit permit);

    Optional<ResetPermit> find(WorkerId worker);

    /** Takes the permit away; false if it is not there any more, so that one is used once. */
    boolean take(ResetPermit permit);
}
