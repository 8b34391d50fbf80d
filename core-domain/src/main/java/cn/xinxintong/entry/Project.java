package cn.xinxintong.entry;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;

/**
 * A building project.
 *
 * @param enterprise whose project it is
 * @param regionCode six digits (GB/T 2260)
 */
public record Project(
        ProjectId id, EnterpriseId enterprise, String name, String regionCode, String address, State state) {

    /** How far it is. */
    public enum State {
        PREPARING,
        BUILDING,
        DONE,
        STOPPED
    }

    public boolean isOpenForEntry() {
        return state == State.PREPARING || state == State.BUILDING;
    }
}
