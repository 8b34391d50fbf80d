package cn.xinxintong.auth.sms;

import cn.xinxintong.identity.MobileNumber;

/**
 * Somebody shows a code.
 *
 * @param deviceId the device on which he shows it; empty if that is not known
 * @param code as he typed it
 */
public record CodeProof(MobileNumber mobile, CodePurpose purpose, String deviceId, String code) {
    @Override
    public String toString() {
        return "CodeProof[" + purpose + "]";
    }
}
