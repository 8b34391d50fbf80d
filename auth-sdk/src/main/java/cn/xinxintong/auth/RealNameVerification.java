package cn.xinxintong.auth;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.PersonName;

/** Confirms that number and name belong together: by an authority, or by the officer who holds the card. Thread-safe. */
public final class RealNameVerification {
    private final AccountStore accounts;
    private final RealNameAuthority authority;

    public RealNameVerification(AccountStore accounts, RealNameAuthority authority) {
        this.accounts = accounts;
        this.authority = authority;
    }

    /** The worker asks the authority himself. Verified once, it stays so, and the authority is not asked again. */
    public RealNameOutcome ask(Account account, PersonName name) {
        if (!account.name().equals(name)) return RealNameOutcome.REAL_NAME_MISMATCH;
        if (account.realName().isVerified()) return RealNameOutcome.VERIFIED;
        return switch (authority.ask(account.number(), name)) {
            case MATCH -> {
                accounts.verified(account.worker(), RealName.BY_AUTHORITY);
                yield RealNameOutcome.VERIFIED;
            }
            case MISMATCH -> RealNameOutcome.REAL_NAME_MISMATCH;
            case UNAVAILABLE -> RealNameOutcome.AUTHORITY_UNAVAILABLE;
        };
    }

    /** The officer types number and name from the card that he holds. */
    public RealNameOutcome confirmByOfficer(Account account, IdentityNumber number, PersonName name) {
        boolean same = account.number().equals(number) && account.name().equals(name);
        if (!same) return RealNameOutcome.REAL_NAME_MISMATCH;
        if (!account.realName().isVerified()) accounts.verified(account.worker(), RealName.BY_OFFICER);
        return RealNameOutcome.VERIFIED;
    }
}
