package cn.xinxintong.wage;

import cn.xinxintong.identity.IdentityNumber;
import cn.xinxintong.identity.WorkerId;
import java.util.Optional;

/** Knows the workers by name and number. Thread-safe; never returns null. */
public interface Payees {

    /** The worker with that number, if he was ever collected. */
    Optional<Payee> find(IdentityNumber number);

    /** @throws java.util.NoSuchElementException if there is no such worker */
    Payee payee(WorkerId worker);
}
