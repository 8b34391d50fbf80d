package cn.xinxintong.wire;

/** No answer came from the platform; whether it carried the request out is unknown, but for what the {@link Reason} says. */
public final class PlatformUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why there is no answer. */
    public enum Reason {
        /** There is no way to the platform: the (last) request did not leave the device. */
        OFFLINE("no way to the platform"),
        /** It was sent, and no answer came in time. */
        TIMEOUT("no answer from the platform in time"),
        /** It was sent, at least in part, and the connection broke. */
        BROKEN("the connection to the platform broke"),
        /** Whoever answers does not show that he is the platform: wrong certificate. Nothing was sent. */
        UNTRUSTED("not the platform's certificate"),
        /** The answer is none of the platform's, such as the login page of a wireless network. */
        NOT_THE_PLATFORM("not an answer of the platform"),
        /** The caller called it off. */
        CANCELLED("called off");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    public PlatformUnreachableException(Reason reason, Throwable cause) {
        super(reason.words, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
