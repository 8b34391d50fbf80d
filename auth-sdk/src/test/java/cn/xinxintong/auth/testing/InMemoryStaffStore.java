package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffStore;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps staff in memory. */
public final class InMemoryStaffStore implements StaffStore {
    private final Map<UUID, StaffAccount> staff = new HashMap<>();
    private final Map<UUID, Long> lastSteps = new HashMap<>();

    @Override
    public synchronized boolean add(StaffAccount account) {
        if (findByLogin(account.login()).isPresent()) return false;
        staff.put(account.id(), account);
        return true;
    }

    @Override
    public synchronized Optional<StaffAccount> find(UUID id) {
        return Optional.ofNullable(staff.get(id));
    }

    @Override
    public synchronized Optional<StaffAccount> findByLogin(String login) {
        return staff.values().stream()
                .filter(a -> small(a.login()).equals(small(login)))
                .findFirst();
    }

    @Override
    public synchronized boolean useStep(UUID id, long step) {
        if (!staff.containsKey(id) || step <= lastSteps.getOrDefault(id, Long.MIN_VALUE)) return false;
        lastSteps.put(id, step);
        return true;
    }

    private static String small(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
