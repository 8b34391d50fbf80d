package cn.xinxintong.auth;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The labour officer collects a worker on the site, which opens his account. Thread-safe. */
public final class OnSiteCollection {
    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final OneTimeCodes codes;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public OnSiteCollection(
            AccountStore accounts, PasswordHashes hashes, SecureRandom random, Supplier<UUID> ids, Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.hashes = hashes;
        this.codes = new OneTimeCodes(random);
        this.ids = ids;
    }

    /** Opens an account whose initial password is the last six of the number. */
    public Collection collect(IdentityNumber number, PersonName name) {
        Optional<Account> known = accounts.find(new Login.ByNumber(number));
        if (known.isPresent()) return known(known.get(), name);
        String code = codes.next();
        Credential credential = new Credential.Initial(hashes.hash(number.lastSix()), hashes.hash(code));
        WorkerId worker = new WorkerId(ids.get());
        Account account = new Account(worker, number, name, credential, RealName.NOT_VERIFIED, Account.Standing.ACTIVE);
        if (accounts.open(account)) return new Collection.Opened(worker, code);
        return accounts.find(new Login.ByNumber(number))
                .map(a -> known(a, name))
                .orElseThrow(() -> new IllegalStateException("the number has an account, and has none"));
    }

    /**
     * Binds the number that he names on the site, with his card before the officer: to an account that is new, or that has
     * neither a number nor a password of its own yet. Whoever has come further binds it himself.
     *
     * @return false, and nothing changes, if he has come further or another has the number
     */
    public boolean bindMobile(WorkerId worker, MobileNumber mobile) {
        Optional<MobileNumber> bound = accounts.mobileOf(worker);
        if (bound.isPresent()) return bound.get().equals(mobile);
        boolean isNew = accounts.find(worker)
                .filter(account -> account.credential() instanceof Credential.Initial)
                .isPresent();
        return isNew && accounts.bind(worker, mobile, clock.instant());
    }

    private static Collection known(Account account, PersonName name) {
        return account.name().equals(name)
                ? new Collection.AlreadyOpen(account.worker())
                : new Collection.NameMismatch();
    }
}
