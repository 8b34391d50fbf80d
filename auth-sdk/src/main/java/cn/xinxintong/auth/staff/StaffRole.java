package cn.xinxintong.auth.staff;

/** What a member of staff is. */
public enum StaffRole {
    /** Staff of one enterprise. */
    ENTERPRISE,
    /** The labour officer (劳资专管员) of one project. */
    OFFICER,
    /** A vendor of site gates. */
    GATE_VENDOR,
    BANK,
    REGULATOR,
    ADMINISTRATOR
}
