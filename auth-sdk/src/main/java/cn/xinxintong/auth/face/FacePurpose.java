package cn.xinxintong.auth.face;

/** What a face is shown for: a challenge for one is none for another. Names are wire codes. */
public enum FacePurpose {
    SIGN_IN,
    /** Getting over a forgotten password. */
    PASSWORD_RESET,
    /** Proving oneself again while signed in. */
    STEP_UP
}
