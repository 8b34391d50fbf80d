package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.correction.Correction;
import cn.xinxintong.auth.correction.Correction.State;
import cn.xinxintong.auth.correction.CorrectionStore;
import cn.xinxintong.auth.correction.Step;
import cn.xinxintong.identity.WorkerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps cases in memory. */
public final class InMemoryCorrectionStore implements CorrectionStore {
    private final Map<UUID, Correction> all = new LinkedHashMap<>();

    @Override
    public synchronized void add(Correction correction) {
        all.put(correction.id(), correction);
    }

    @Override
    public synchronized boolean step(UUID correction, State expected, Step step) {
        Correction kept = all.get(correction);
        if (kept == null || kept.state() != expected) return false;
        List<Step> steps = new ArrayList<>(kept.steps());
        steps.add(step);
        all.put(
                correction,
                new Correction(kept.id(), kept.worker(), kept.claim(), kept.openedBy(), kept.openedAt(), steps));
        return true;
    }

    @Override
    public synchronized Optional<Correction> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized List<Correction> of(WorkerId worker) {
        List<Correction> newestFirst = new ArrayList<>(all.values());
        Collections.reverse(newestFirst);
        newestFirst.removeIf(c -> !c.concerns().contains(worker));
        return newestFirst;
    }

    @Override
    public synchronized List<Correction> in(State state) {
        return all.values().stream().filter(c -> c.state() == state).toList();
    }
}
