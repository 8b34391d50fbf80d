package cn.xinxintong.auth;

import cn.xinxintong.auth.password.PasswordHashes;
import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The labour officer collects a worker on the site, which opens his account. Thread-safe. */
public final class OnSiteCollection {
    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final OneTimeCodes codes;
    private final Supplier<UUID> ids;

    public OnSiteCollection(AccountStore accounts, PasswordHashes hashes, SecureRandom random, Supplier<UUID> ids) {
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

    private static Collection known(Account account, PersonName name) {
        return account.name().equals(name)
                ? new Collection.AlreadyOpen(account.worker())
                : new Collection.NameMismatch();
    }
}
