package cn.xinxintong.attendance.appeal;

/** Why a day is not as it should be. Names are wire codes: never reused. */
public enum AppealCause {
    FORGOT_TO_PUNCH,
    PHONE_FAILED,
    GATE_FAILED,
    /** He worked, as he was told to, outside the site. */
    OUTSIDE_WORK,
    WRONG_RECORD,
    /** Somebody else was taken for him, or punched in his name: he was not there. */
    NOT_ME,
    OTHER
}
