package cn.xinxintong.entry;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.Instant;

/**
 * A worker belongs to a project.
 *
 * @param invitation by which he came
 * @param until when he left; {@link #STILL_THERE} as long as he has not
 */
public record Membership(
        WorkerId worker, ProjectId project, InvitationId invitation, Terms terms, Instant since, Instant until) {

    /** The end of a membership that has not ended. */
    public static final Instant STILL_THERE = Instant.parse("9999-12-31T00:00:00Z");

    /** True from the joining on, until the leaving. */
    public boolean holdsAt(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
