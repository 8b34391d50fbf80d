package cn.xinxintong.money;

/**
 * A text is not the amount or card number that it was read as, and this is the rule that it breaks. Where the text may well
 * be wrong, ask {@code isValid} or {@code fault} first. Neither the message nor anything else in it repeats the text.
 */
public final class MoneyFaultException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final MoneyFault fault;

    MoneyFaultException(String what, MoneyFault fault) {
        super("not " + what + ": " + fault);
        this.fault = fault;
    }

    /** The rule that the text breaks. */
    public MoneyFault fault() {
        return fault;
    }
}
