package cn.xinxintong.auth;

import cn.xinxintong.auth.session.Device;
import cn.xinxintong.identity.MobileNumber;

/**
 * Somebody tries to sign in with a code that was sent to his mobile number.
 *
 * @param agreementVersion of the user agreement that was ticked
 */
public record SmsAttempt(MobileNumber mobile, String code, String agreementVersion, Device device) {
    @Override
    public String toString() {
        return "SmsAttempt[*]";
    }
}
