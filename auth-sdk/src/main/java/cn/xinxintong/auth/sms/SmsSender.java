package cn.xinxintong.auth.sms;

import cn.xinxintong.identity.MobileNumber;

/** A way by which short messages leave the platform. Thread-safe; never returns null. */
@FunctionalInterface
public interface SmsSender {

    /**
     * Hands one message over. It is sent once: nothing here tries again.
     *
     * @param text with its signature, in any script; not blank. Personal data, and maybe a secret
     * @throws SmsUnavailableException if it was certainly not sent, and the same may be sent later
     * @throws IllegalArgumentException if the text is blank
     */
    SmsOutcome send(MobileNumber to, String text);

    /** No way is connected: every message is refused, and stays unsent. */
    static SmsSender none() {
        return (to, text) -> new SmsOutcome.Refused(SmsOutcome.Reason.NOT_CONNECTED);
    }
}
