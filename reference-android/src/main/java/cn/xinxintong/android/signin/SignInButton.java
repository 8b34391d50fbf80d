package cn.xinxintong.android.signin;

/** Whether the button can be pressed and, if not, why: the reason stands beneath it. */
public enum SignInButton {
    ACTIVE,
    LOGIN_EMPTY,
    PASSWORD_EMPTY,
    /** The text to be agreed to has not arrived: it is to be loaded again. */
    AGREEMENT_NOT_LOADED,
    AGREEMENT_NOT_TICKED,
    /** The platform is being asked. */
    BUSY,
    /** He is in. */
    DONE
}
