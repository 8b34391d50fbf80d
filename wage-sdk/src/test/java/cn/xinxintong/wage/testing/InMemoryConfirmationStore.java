package cn.xinxintong.wage.testing;

import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.wage.record.Confirmation;
import cn.xinxintong.wage.record.ConfirmationStore;
import cn.xinxintong.wage.record.LineId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps in memory what workers said of their wages. */
public final class InMemoryConfirmationStore implements ConfirmationStore {
    private record Key(WorkerId worker, LineId wage) {}

    private final Map<Key, Confirmation> confirmations = new ConcurrentHashMap<>();

    @Override
    public boolean add(WorkerId worker, LineId wage, Confirmation confirmation) {
        return confirmations.putIfAbsent(new Key(worker, wage), confirmation) == null;
    }

    @Override
    public Optional<Confirmation> find(WorkerId worker, LineId wage) {
        return Optional.ofNullable(confirmations.get(new Key(worker, wage)));
    }
}
