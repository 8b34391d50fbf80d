package cn.xinxintong.auth;

import cn.xinxintong.identity.MobileNumber;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.Optional;

/** Keeps accounts. Thread-safe; never returns null. */
public interface AccountStore {

    /** Opens an account; false, and nothing changes, if the identity number has one already. */
    boolean open(Account account);

    Optional<Account> find(Login login);

    Optional<Account> find(WorkerId worker);

    /** Replaces the credential; false, and nothing changes, if it is no longer the expected one. */
    boolean replace(WorkerId worker, Credential expected, Credential next);

    /** Records that number and name were confirmed. */
    void verified(WorkerId worker, RealName by);

    /** The bound mobile number. */
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
}
