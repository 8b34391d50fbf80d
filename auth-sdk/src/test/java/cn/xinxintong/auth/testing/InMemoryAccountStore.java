package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps accounts in memory. */
public final class InMemoryAccountStore implements AccountStore {
    private final Map<WorkerId, Account> accounts = new HashMap<>();
    private final Map<WorkerId, MobileNumber> mobiles = new HashMap<>();
    private final Map<WorkerId, Instant> boundAt = new HashMap<>();

    @Override
    public synchronized boolean open(Account account) {
        if (find(new Login.ByNumber(account.number())).isPresent()) return false;
        accounts.put(account.worker(), account);
        return true;
    }

    @Override
    public synchronized Optional<Account> find(Login login) {
        return accounts.values().stream().filter(a -> belongs(login, a)).findFirst();
    }

    @Override
    public synchronized Optional<Account> find(WorkerId worker) {
        return Optional.ofNullable(accounts.get(worker));
    }

    @Override
    public synchronized boolean replace(WorkerId worker, Credential expected, Credential next) {
        Account kept = accounts.get(worker);
        if (kept == null || !kept.credential().equals(expected)) return false;
        accounts.put(worker, new Account(worker, kept.number(), kept.name(), next, kept.realName(), kept.standing()));
        return true;
    }

    @Override
    public synchronized void verified(WorkerId worker, RealName by) {
        accounts.computeIfPresent(
                worker, (w, a) -> new Account(w, a.number(), a.name(), a.credential(), by, a.standing()));
    }

    @Override
    public synchronized Optional<MobileNumber> mobileOf(WorkerId worker) {
        return Optional.ofNullable(mobiles.get(worker));
    }

    @Override
    public synchronized Optional<Instant> mobileBoundAt(WorkerId worker) {
        return Optional.ofNullable(boundAt.get(worker));
    }

    @Override
    public synchronized Optional<WorkerId> holderOf(MobileNumber mobile) {
        return mobiles.entrySet().stream()
                .filter(bound -> bound.getValue().equals(mobile))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized boolean bind(WorkerId worker, MobileNumber mobile, Instant at) {
        if (!accounts.containsKey(worker)) return false;
        Optional<WorkerId> holder = holderOf(mobile);
        if (holder.isPresent()) return holder.get().equals(worker);
        mobiles.put(worker, mobile);
        boundAt.put(worker, at);
        return true;
    }

    /** Blocks the account. */
    public synchronized void block(WorkerId worker) {
        accounts.computeIfPresent(
                worker,
                (w, a) -> new Account(w, a.number(), a.name(), a.credential(), a.realName(), Account.Standing.BLOCKED));
    }

    private boolean belongs(Login login, Account account) {
        if (login instanceof Login.ByNumber byNumber) return account.number().equals(byNumber.number());
        return ((Login.ByMobile) login).mobile().equals(mobiles.get(account.worker()));
    }
}
