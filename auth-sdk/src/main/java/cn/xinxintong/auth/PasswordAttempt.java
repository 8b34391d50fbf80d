package cn.xinxintong.auth;

import cn.xinxintong.auth.session.Device;

/**
 * Somebody tries to sign in by password.
 *
 * @param oneTimeCode the officer's code on paper, empty if none was typed
 * @param agreementVersion of the user agreement that was ticked
 * @param network where he is, as far as that tells people apart; empty if it does not
 */
public record PasswordAttempt(
        Login login, String password, String oneTimeCode, String agreementVersion, Device device, String network) {
    @Override
    public String toString() {
        return "PasswordAttempt[*]";
    }
}
