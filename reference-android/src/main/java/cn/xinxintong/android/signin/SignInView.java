package cn.xinxintong.android.signin;

/**
 * What the screen shows at one moment.
 *
 * @param passwordShown in clear letters; else as dots
 * @param agreementText the text behind the link; empty while it has not arrived
 */
public record SignInView(
        String login,
        String password,
        boolean passwordShown,
        String agreementText,
        boolean agreementTicked,
        SignInButton button,
        SignInNotice notice) {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "SignInView[" + button + "]";
    }
}
