package cn.xinxintong.auth.sms;

/** What a code is good for: a code for one is none for another. Names are wire codes. */
public enum CodePurpose {
    SIGN_IN,
    /** Getting over a forgotten password. */
    RESET,
    /** Binding the number that the code is sent to. */
    BIND,
    /** Proving oneself again while signed in. */
    STEP_UP,
    /** Choosing the first password, in the place of the code on paper. */
    FIRST_PASSWORD
}
