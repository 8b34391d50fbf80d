package cn.xinxintong.wage.bank;

/** The bank did not answer a question that moves no money: it is asked again later. */
public final class BankUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BankUnavailableException(String message) {
        super(message);
    }

    public BankUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
