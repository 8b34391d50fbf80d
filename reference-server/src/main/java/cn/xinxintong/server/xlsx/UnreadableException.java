package cn.xinxintong.server.xlsx;

import java.io.IOException;

/** The bytes are no workbook that can be read. */
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        NOT_A_WORKBOOK,
        /** The form of before 2007, .xls. */
        WORKBOOK_OLD_FORMAT,
        WORKBOOK_ENCRYPTED,
        /** Larger than any payroll, packed or unpacked. */
        WORKBOOK_TOO_LARGE,
        WORKBOOK_DAMAGED
    }

    private final Reason reason;

    UnreadableException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
