package cn.xinxintong.server.keys;

/** The keys cannot be used; the message is a sentence that says why, and names the setting. It never holds a key. */
public final class WrongKeysException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongKeysException(String sentence) {
        super(sentence);
    }
}
