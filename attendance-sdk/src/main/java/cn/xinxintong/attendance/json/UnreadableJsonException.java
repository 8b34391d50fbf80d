package cn.xinxintong.attendance.json;

/** A text is not JSON, or not JSON that is read here. Never repeats the text. */
public final class UnreadableJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String place;

    /** What is wrong. */
    public enum Fault {
        MALFORMED,
        DUPLICATE_KEY,
        TOO_DEEP,
        TOO_LONG
    }

    UnreadableJsonException(Fault fault, String place) {
        super(fault.name());
        this.fault = fault;
        this.place = place;
    }

    public Fault fault() {
        return fault;
    }

    /** The path of the value in which it is wrong, {@code features[1].geometry}; empty for the whole. */
    public String place() {
        return place;
    }
}
