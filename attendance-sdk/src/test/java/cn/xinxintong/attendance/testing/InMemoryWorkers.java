package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.gate.WorkerLookup;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows in memory which worker has a number. */
public final class InMemoryWorkers implements WorkerLookup {
    private final Map<IdentityNumber, WorkerId> workers = new ConcurrentHashMap<>();

    public void put(IdentityNumber number, WorkerId worker) {
        workers.put(number, worker);
    }

    @Override
    public Optional<WorkerId> worker(IdentityNumber number) {
        return Optional.ofNullable(workers.get(number));
    }
}
