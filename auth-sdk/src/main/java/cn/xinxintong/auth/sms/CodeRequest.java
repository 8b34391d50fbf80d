package cn.xinxintong.auth.sms;

import cn.xinxintong.identity.MobileNumber;

/**
 * Somebody asks for a code.
 *
 * @param deviceId the only device on which the code is good; empty: good on any
 * @param network where he asks from, as far as that tells people apart; empty: not counted
 */
public record CodeRequest(MobileNumber mobile, CodePurpose purpose, String deviceId, String network) {
    @Override
    public String toString() {
        return "CodeRequest[" + purpose + "]";
    }
}
