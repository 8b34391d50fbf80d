package cn.xinxintong.attendance.gate;

import cn.xinxintong.attendance.gate.GateReport.Code;
import cn.xinxintong.attendance.gate.GateReport.Rejection;

/** Ends the reading of a row at its first fault; never leaves the package. Never repeats what the row says. */
final class UnfitRowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final Code code;

    UnfitRowException(String field, Code code) {
        super(field + " " + code);
        this.field = field;
        this.code = code;
    }

    Rejection of(GateRow row) {
        return new Rejection(row.row(), field, code);
    }
}
