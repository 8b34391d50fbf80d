package cn.xinxintong.attendance.punch;

import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands everything on to another store; a test changes what it wants to happen in between. */
class PunchStoreBeside implements PunchStore {
    private final PunchStore store;

    PunchStoreBeside(PunchStore store) {
        this.store = store;
    }

    @Override
    public boolean append(Punch punch) {
        return store.append(punch);
    }

    @Override
    public void appendRefused(RefusedPunch punch) {
        store.appendRefused(punch);
    }

    @Override
    public Optional<Punch> find(WorkerId worker, String id) {
        return store.find(worker, id);
    }

    @Override
    public boolean wasRefused(WorkerId worker, String id) {
        return store.wasRefused(worker, id);
    }

    @Override
    public List<Punch> between(WorkerId worker, Instant from, Instant until) {
        return store.between(worker, from, until);
    }

    @Override
    public Optional<ChainEnd> lastOf(WorkerId worker, String deviceId) {
        return store.lastOf(worker, deviceId);
    }
}
