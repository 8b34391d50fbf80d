package cn.xinxintong.attendance.evidence.queue;

/**
 * The disk failed and it is not known what is on it. The queue takes nothing more until it is closed and opened again; what it
 * holds then counts, and each punch is in it wholly or not at all.
 */
public final class QueueFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    QueueFailedException(String message) {
        super(message);
    }
}
