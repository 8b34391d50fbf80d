package cn.xinxintong.auth.session;

/** What a session is good for. */
public enum Scope {
    FULL,
    /** Nothing but changing the initial password, with the officer's one-time code. */
    PASSWORD_CHANGE,
    /** The same, and the one-time code was already given at sign-in. */
    PASSWORD_CHANGE_CODE_GIVEN
}
