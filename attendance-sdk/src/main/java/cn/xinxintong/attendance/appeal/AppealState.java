package cn.xinxintong.attendance.appeal;

/** How far an appeal is. Names are wire codes: never reused. */
public enum AppealState {
    SUBMITTED,
    /** The leader of the worker's team supports it, which decides nothing. */
    TEAM_OK,
    /** The day is corrected as he asked. */
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** True if somebody has still to decide. */
    public boolean isOpen() {
        return this == SUBMITTED || this == TEAM_OK;
    }
}
