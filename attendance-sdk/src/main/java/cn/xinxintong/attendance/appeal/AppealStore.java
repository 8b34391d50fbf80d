package cn.xinxintong.attendance.appeal;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps appeals and what was said of them: both are evidence, appended, never changed, never removed. Thread-safe; never
 * returns null.
 */
public interface AppealStore {

    /**
     * Keeps an appeal without steps. False, and nothing changes, if the worker has an open one for that project and day.
     *
     * @param attachments as many as the appeal says, in order
     */
    boolean submit(Appeal appeal, List<Attachment> attachments);

    /**
     * Adds a step to the appeal as it was read.
     *
     * @return false, and nothing changes, if it has a step more by now
     */
    boolean add(Appeal asRead, AppealStep step);

    Optional<Appeal> find(AppealId id);

    /** The worker's appeals, newest first. */
    List<Appeal> of(WorkerId worker);

    /** The project's appeals, newest first. */
    List<Appeal> of(ProjectId project);

    /** @param number from 1 */
    Optional<Attachment> attachment(Appeal appeal, int number);
}
