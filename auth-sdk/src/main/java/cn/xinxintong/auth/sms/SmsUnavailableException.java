package cn.xinxintong.auth.sms;

/** A short message was certainly not sent, because the way is closed now; its message holds no number and no text. */
public final class SmsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SmsUnavailableException(String message) {
        super(message);
    }

    public SmsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
