package cn.xinxintong.auth.staff;

import java.util.Optional;
import java.util.UUID;

/** Keeps staff. Thread-safe; never returns null. */
public interface StaffStore {

    /** False, and nothing changes, if the login is taken. */
    boolean add(StaffAccount account);

    Optional<StaffAccount> find(UUID id);

    Optional<StaffAccount> findByLogin(String login);

    /**
     * Uses up a time step of the second factor.
     *
     * @return false if that step, or a later one, was used before, for a code is good once; or if nobody has that id
     */
    boolean useStep(UUID staff, long step);
}
