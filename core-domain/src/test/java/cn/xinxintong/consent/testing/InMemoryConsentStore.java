package cn.xinxintong.consent.testing;

import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.ConsentStore;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps consents in memory. */
public final class InMemoryConsentStore implements ConsentStore {
    private record Withdrawal(WorkerId worker, UUID consent) {}

    private final List<Consent> consents = new CopyOnWriteArrayList<>();
    private final List<Withdrawal> withdrawals = new CopyOnWriteArrayList<>();

    @Override
    public void append(Consent consent) {
        consents.add(consent);
    }

    @Override
    public void appendWithdrawal(WorkerId worker, UUID consent, Instant at) {
        withdrawals.add(new Withdrawal(worker, consent));
    }

    @Override
    public List<Consent> of(WorkerId worker) {
        return consents.stream().filter(c -> c.worker().equals(worker)).toList();
    }

    @Override
    public List<UUID> withdrawnBy(WorkerId worker) {
        return withdrawals.stream()
                .filter(w -> w.worker().equals(worker))
                .map(Withdrawal::consent)
                .distinct()
                .toList();
    }
}
