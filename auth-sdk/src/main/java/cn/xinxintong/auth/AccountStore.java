package cn.xinxintong.auth;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps accounts. Thread-safe; never returns null. */
public interface AccountStore {

    /** Opens an account; false, and nothing changes, if the identity number has one already. */
    boolean open(Account account);

    Optional<Account> find(Login login);

    /** The account with that id; if it was merged into another one, that one. */
    Optional<Account> find(WorkerId worker);

    /** Replaces the credential; false, and nothing changes, if it is no longer the expected one. */
    boolean replace(WorkerId worker, Credential expected, Credential next);

    /** Records that number and name were confirmed. */
    void verified(WorkerId worker, RealName by);

    /** The bound mobile number; if the account was merged into another one, that one's. */
    Optional<MobileNumber> mobileOf(WorkerId worker);

    /** When the number that is bound now was bound. */
    Optional<Instant> mobileBoundAt(WorkerId worker);

    /** Who has bound that number: one look-up, whether or not somebody has. */
    Optional<WorkerId> holderOf(MobileNumber mobile);

    /**
     * Binds a number in the place of an earlier one; a number that is his already stays as it was. False, and nothing
     * changes, if another has it, or nobody has that account: of several who want a number at once, one gets it.
     */
    boolean bind(WorkerId worker, MobileNumber mobile, Instant at);

    /** Gives the bound mobile number back, so that another can bind it; nothing changes if none is bound. */
    void unbind(WorkerId worker);

    /**
     * Puts number, name and credential in the place of those of {@code expected}; the number of before is free. Nobody has
     * confirmed them: the account is {@link RealName#NOT_VERIFIED} from now on.
     *
     * @return false, and nothing changes, if the account is not as expected any more, or another has the number
     */
    boolean correct(Account expected, IdentityNumber number, PersonName name, Credential credential);

    /**
     * Makes one person of two accounts: from now on what is asked about {@code retired}, or one that was merged into it
     * before, is answered with {@code kept}. Its number and its mobile are free; nothing that was written under it is
     * rewritten.
     *
     * @param why the case that decided it
     * @return false, and nothing changes, if one of them is not {@link Account.Standing#ACTIVE}, or both are the same
     */
    boolean merge(WorkerId retired, WorkerId kept, UUID why, Instant at);

    /**
     * Closes the account: number and mobile are free, and nobody can sign in to it. The names under which others keep records
     * of him stay.
     *
     * @return false, and nothing changes, if it was closed or merged before, or nobody has that account
     */
    boolean close(WorkerId worker, Instant at);
}
