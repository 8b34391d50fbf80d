package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.punch.ChainEnd;
import cn.xinxintong.attendance.punch.Punch;
import cn.xinxintong.attendance.punch.PunchStore;
import cn.xinxintong.attendance.punch.RefusedPunch;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps punches in memory. */
public final class InMemoryPunchStore implements PunchStore {
    private final Map<WorkerId, List<Punch>> punches = new HashMap<>();
    private final List<RefusedPunch> refused = new ArrayList<>();

    @Override
    public synchronized boolean append(Punch punch) {
        if (find(punch.worker(), punch.id()).isPresent()) return false;
        return punches.computeIfAbsent(punch.worker(), w -> new ArrayList<>()).add(punch);
    }

    @Override
    public synchronized Optional<Punch> find(WorkerId worker, String id) {
        return of(worker).stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public synchronized void appendRefused(RefusedPunch punch) {
        if (!find(punch.worker(), punch.id()).isPresent() && !wasRefused(punch.worker(), punch.id()))
            refused.add(punch);
    }

    @Override
    public synchronized boolean wasRefused(WorkerId worker, String id) {
        return refused.stream().anyMatch(p -> p.worker().equals(worker) && p.id().equals(id));
    }

    @Override
    public synchronized List<Punch> between(WorkerId worker, Instant from, Instant until) {
        return of(worker).stream()
                .filter(p -> !p.at().isBefore(from) && !p.at().isAfter(until))
                .toList();
    }

    @Override
    public synchronized Optional<ChainEnd> lastOf(WorkerId worker, String deviceId) {
        Stream<Link> counted = of(worker).stream()
                .filter(p -> p.isSigned() && p.deviceId().equals(deviceId))
                .map(p -> new Link(p.receivedAt(), new ChainEnd(p.claims().sequence(), p.id())));
        Stream<Link> others = refused.stream()
                .filter(p -> p.worker().equals(worker) && p.deviceId().equals(deviceId))
                .map(p -> new Link(p.receivedAt(), new ChainEnd(p.sequence(), p.id())));
        return Stream.concat(counted, others)
                .max(Comparator.comparing(Link::receivedAt)
                        .thenComparing(l -> l.end().sequence()))
                .map(Link::end);
    }

    private record Link(Instant receivedAt, ChainEnd end) {}

    /** The worker's punches, as they came. */
    public synchronized List<Punch> of(WorkerId worker) {
        return List.copyOf(punches.getOrDefault(worker, List.of()));
    }
}
