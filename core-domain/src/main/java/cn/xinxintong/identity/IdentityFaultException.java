package cn.xinxintong.identity;

/**
 * A text is not the value that it was read as, and this is the rule that it breaks. Thrown by every {@code parse} and
 * constructor of the package; where the text may well be wrong, ask {@code isValid} or {@code fault} first. Neither the
 * message nor anything else in it repeats the text.
 */
public final class IdentityFaultException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final IdentityFault fault;

    IdentityFaultException(String what, IdentityFault fault) {
        super("not " + what + ": " + fault);
        this.fault = fault;
    }

    /** The rule that the text breaks. */
    public IdentityFault fault() {
        return fault;
    }
}
