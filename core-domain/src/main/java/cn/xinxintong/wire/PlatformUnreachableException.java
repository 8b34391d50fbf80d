package cn.xinxintong.wire;

/** No answer came from the platform; whether it carried the request out is unknown. */
public final class PlatformUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PlatformUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
