package cn.xinxintong.crypto;

/** A ciphertext was changed, moved to another cell, cut off, or written with a key that the ring does not hold. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableException(String why) {
        super(why);
    }

    UnreadableException(String why, Throwable cause) {
        super(why, cause);
    }
}
