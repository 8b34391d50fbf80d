package cn.xinxintong.consent.testing;

import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.ConsentStore;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps consents in memory. */
public final class InMemoryConsentStore implements ConsentStore {
    private final List<Consent> consents = new CopyOnWriteArrayList<>();
    private final Map<WorkerId, Map<UUID, Instant>> withdrawals = new ConcurrentHashMap<>();

    @Override
    public void append(Consent consent) {
        consents.add(consent);
    }

    @Override
    public void appendWithdrawal(WorkerId worker, UUID consent, Instant at) {
        withdrawals.computeIfAbsent(worker, w -> new ConcurrentHashMap<>()).putIfAbsent(consent, at);
    }

    @Override
    public List<Consent> of(WorkerId worker) {
        return consents.stream().filter(c -> c.worker().equals(worker)).toList();
    }

    @Override
    public Map<UUID, Instant> withdrawnBy(WorkerId worker) {
        return Map.copyOf(withdrawals.getOrDefault(worker, Map.of()));
    }
}
