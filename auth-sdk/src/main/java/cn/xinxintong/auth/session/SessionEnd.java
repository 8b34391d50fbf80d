package cn.xinxintong.auth.session;

/** Why a session was ended before it ran out. Names are kept: never reused. */
public enum SessionEnd {
    /** Its owner signed out on that device. */
    SIGNED_OUT,
    /** Its owner ended it from another one of his sessions. */
    ENDED_BY_OWNER,
    /** He signed in on another device. */
    SIGNED_IN_ELSEWHERE,
    /** The password was changed or reset, or the account was handed back to its owner. */
    PASSWORD_CHANGED,
    /** The labour officer bound another mobile number, because the one before was lost. */
    MOBILE_LOST,
    /** Something about who he is was corrected, or two accounts of his became one. */
    IDENTITY_CORRECTED,
    /** He closed the account. */
    ACCOUNT_CLOSED,
    /** A token that was replaced long ago was used: somebody has a copy of it. */
    TOKEN_REUSED
}
