package cn.xinxintong.entry;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who belongs to which project, and since when. Thread-safe; never returns null. */
public interface Roster {

    /**
     * Adds a membership; nothing changes if one came by the same invitation, or if the worker has not left the project since
     * an earlier one.
     */
    void join(Membership membership);

    /** The worker's membership in that project at that instant. */
    Optional<Membership> membership(WorkerId worker, ProjectId project, Instant at);

    /** The worker's memberships, past and present, newest first. */
    List<Membership> of(WorkerId worker);

    /** The project's memberships at that instant. */
    List<Membership> of(ProjectId project, Instant at);
}
