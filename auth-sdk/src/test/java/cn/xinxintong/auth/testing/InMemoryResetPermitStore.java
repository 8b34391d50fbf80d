package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.ResetPermit;
import cn.xinxintong.auth.ResetPermitStore;
import cn.xinxintong.identity.WorkerId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps permits in memory. */
public final class InMemoryResetPermitStore implements ResetPermitStore {
    private final Map<WorkerId, ResetPermit> permits = new ConcurrentHashMap<>();

    @Override
    public void put(ResetPermit permit) {
        permits.put(permit.worker(), permit);
    }

    @Override
    public Optional<ResetPermit> find(WorkerId worker) {
        return Optional.ofNullable(permits.get(worker));
    }

    @Override
    public boolean take(ResetPermit permit) {
        return permits.remove(permit.worker(), permit);
    }
}
