package cn.xinxintong.auth.rights;

/** What kinds of data are kept about a worker. Names are wire codes: never reused. */
public enum DataCategory {
    /** Number and name. */
    IDENTITY,
    MOBILE,
    /** Sessions, and what was answered to requests that may come again. */
    SIGN_INS,
    /** Public keys of his phones: punches are verified with them. */
    DEVICES,
    CONSENTS,
    FACE,
    /** Invitations and memberships. */
    ENTRY,
    ATTENDANCE,
    WAGE_CARD,
    WAGES,
    NOTICES,
    /** Which staff looked at his data. */
    ACCESS_LOG,
    /** Cases about mistakes in his data, and which of his accounts became one. */
    CORRECTIONS
}
