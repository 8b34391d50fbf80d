package cn.xinxintong.wage.testing;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.testing.Fresh;
import cn.xinxintong.wage.Payee;
import cn.xinxintong.wage.Payees;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the workers that it was told of. Thread-safe. */
public final class InMemoryPayees implements Payees {
    private final Map<WorkerId, Payee> payees = new ConcurrentHashMap<>();

    /** From now on the worker is known by that name and number. */
    public Payee add(Payee payee) {
        payees.put(payee.worker(), payee);
        return payee;
    }

    /** Somebody who was not known before. */
    public Payee somebody() {
        return add(new Payee(Fresh.worker(), PersonName.parse("王小明"), Fresh.residentId()));
    }

    @Override
    public Optional<Payee> find(IdentityNumber number) {
        return payees.values().stream()
                .filter(payee -> payee.number().equals(number))
                .findFirst();
    }

    @Override
    public Payee payee(WorkerId worker) {
        return Optional.ofNullable(payees.get(worker))
                .orElseThrow(() -> new NoSuchElementException("nobody has that id"));
    }
}
