package cn.xinxintong.entry;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.util.List;
import java.util.Optional;

/** Keeps invitations. Thread-safe; never returns null. */
public interface InvitationStore {

    void add(Invitation invitation);

    /**
     * Puts {@code next} in the place of the version before it.
     *
     * @return false, and nothing changes, if the kept version is not {@code next.version() - 1}
     */
    boolean replace(Invitation next);

    Optional<Invitation> find(InvitationId id);

    /** The worker's invitations, newest first. */
    List<Invitation> of(WorkerId worker);

    /** The project's invitations, newest first. */
    List<Invitation> of(ProjectId project);
}
