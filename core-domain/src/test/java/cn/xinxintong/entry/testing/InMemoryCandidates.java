package cn.xinxintong.entry.testing;

import cn.xinxintong.entry.Candidate;
import cn.xinxintong.entry.Candidates;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the people it was told of. */
public final class InMemoryCandidates implements Candidates {
    private final Map<WorkerId, Candidate> candidates = new ConcurrentHashMap<>();

    /** Adds somebody, or replaces what was known of him. */
    public void put(Candidate candidate) {
        candidates.put(candidate.worker(), candidate);
    }

    public void remove(WorkerId worker) {
        candidates.remove(worker);
    }

    @Override
    public Optional<Candidate> byNumber(IdentityNumber number) {
        return candidates.values().stream()
                .filter(c -> c.number().equals(number))
                .findFirst();
    }

    @Override
    public Optional<Candidate> byWorker(WorkerId worker) {
        return Optional.ofNullable(candidates.get(worker));
    }
}
