package cn.xinxintong.auth.testing;

import cn.xinxintong.auth.Account;
import cn.xinxintong.auth.AccountStore;
import cn.xinxintong.auth.Credential;
import cn.xinxintong.auth.Login;
import cn.xinxintong.auth.RealName;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps accounts in memory. */
public final class InMemoryAccountStore implements AccountStore {
    private final Map<WorkerId, Account> accounts = new HashMap<>();
    private final Map<WorkerId, MobileNumber> mobiles = new HashMap<>();
    private final Map<WorkerId, Instant> boundAt = new HashMap<>();
    private final Map<WorkerId, WorkerId> merged = new HashMap<>();

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
        return Optional.ofNullable(accounts.get(kept(worker)));
    }

    private WorkerId kept(WorkerId worker) {
        WorkerId into = merged.get(worker);
        return into == null ? worker : kept(into);
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
        return Optional.ofNullable(mobiles.get(kept(worker)));
    }

    @Override
    public synchronized Optional<Instant> mobileBoundAt(WorkerId worker) {
        return Optional.ofNullable(boundAt.get(kept(worker)));
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

    @Override
    public synchronized void unbind(WorkerId worker) {
        mobiles.remove(worker);
        boundAt.remove(worker);
    }

    @Override
    public synchronized boolean correct(
            Account expected, IdentityNumber number, PersonName name, Credential credential) {
        Optional<Account> holder = find(new Login.ByNumber(number));
        boolean taken =
                holder.filter(h -> !h.worker().equals(expected.worker())).isPresent();
        if (taken || !expected.equals(accounts.get(expected.worker()))) return false;
        accounts.put(
                expected.worker(),
                new Account(expected.worker(), number, name, credential, RealName.NOT_VERIFIED, expected.standing()));
        return true;
    }

    @Override
    public synchronized boolean merge(WorkerId retired, WorkerId kept, UUID why, Instant at) {
        if (retired.equals(kept) || !isActive(retired) || !isActive(kept)) return false;
        unbind(retired);
        stand(retired, Account.Standing.MERGED);
        merged.put(retired, kept);
        return true;
    }

    private boolean isActive(WorkerId worker) {
        Account account = accounts.get(worker);
        return account != null && account.standing() == Account.Standing.ACTIVE;
    }

    @Override
    public synchronized boolean close(WorkerId worker, Instant at) {
        Account account = accounts.get(worker);
        if (account == null || isGone(account)) return false;
        unbind(worker);
        stand(worker, Account.Standing.CLOSED);
        return true;
    }

    private static boolean isGone(Account account) {
        return account.standing() == Account.Standing.MERGED || account.standing() == Account.Standing.CLOSED;
    }

    private void stand(WorkerId worker, Account.Standing standing) {
        accounts.computeIfPresent(
                worker, (w, a) -> new Account(w, a.number(), a.name(), a.credential(), a.realName(), standing));
    }

    /** Blocks the account. */
    public synchronized void block(WorkerId worker) {
        stand(worker, Account.Standing.BLOCKED);
    }

    private boolean belongs(Login login, Account account) {
        if (isGone(account)) return false;
        if (login instanceof Login.ByNumber byNumber) return account.number().equals(byNumber.number());
        return ((Login.ByMobile) login).mobile().equals(mobiles.get(account.worker()));
    }
}
