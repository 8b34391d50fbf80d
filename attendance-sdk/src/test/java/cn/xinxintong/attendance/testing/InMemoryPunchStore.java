package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.punch.ChainEnd;
import cn.xinxintong.attendance.punch.Punch;
import cn.xinxintong.attendance.punch.PunchStore;
import cn.xinxintong.identity.WorkerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps punches in memory. */
public final class InMemoryPunchStore implements PunchStore {
    private final List<Punch> punches = new ArrayList<>();

    @Override
    public synchronized boolean append(Punch punch) {
        if (find(punch.worker(), punch.id()).isPresent()) return false;
        return punches.add(punch);
    }

    @Override
    public synchronized Optional<Punch> find(WorkerId worker, String id) {
        return of(worker).stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<ChainEnd> lastOf(WorkerId worker, String deviceId) {
        return of(worker).stream()
                .filter(p -> p.isSigned() && p.deviceId().equals(deviceId))
                .max(Comparator.comparing(Punch::receivedAt)
                        .thenComparing(p -> p.claims().sequence()))
                .map(p -> new ChainEnd(p.claims().sequence(), p.id()));
    }

    /** The worker's punches, as they came. */
    public synchronized List<Punch> of(WorkerId worker) {
        return punches.stream().filter(p -> p.worker().equals(worker)).toList();
    }
}
