package cn.xinxintong.auth.sms;

/** What became of a short message. */
public sealed interface SmsOutcome {

    /** The gateway took it. Whether the telephone got it is not known here. */
    record Sent() implements SmsOutcome {}

    /** The gateway says no, and will say so again. */
    record Refused(Reason reason) implements SmsOutcome {}

    /** It may have been sent, and it may not: the answer did not come. To send it again may send it twice. */
    record Unknown() implements SmsOutcome {}

    /** Why not. Names are codes: never reused. */
    enum Reason {
        /** The gateway does not serve this number. */
        NUMBER_NOT_SERVED,
        TEXT_NOT_ALLOWED,
        /** The gateway gives no reason. */
        REJECTED,
        /** No gateway is connected. */
        NOT_CONNECTED
    }
}
