package cn.xinxintong.attendance.gate;

import java.util.List;

/**
 * What came of an import.
 *
 * @param accepted rows that are kept now
 * @param repeated rows that were there before, or came twice
 * @param rejected rows that are not kept, in their order
 */
public record GateReport(int accepted, int repeated, List<Rejection> rejected) {

    public GateReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * The first fault of a row.
     *
     * @param field its name in the national form
     */
    public record Rejection(int row, String field, Code code) {}

    /** What is wrong with a row. Names are wire codes: never reused. */
    public enum Code {
        REQUIRED,
        INVALID_IDENTITY_NUMBER,
        /** A document whose number the platform does not know the form of, like a passport. */
        UNSUPPORTED_CARD_TYPE,
        BAD_FORMAT,
        /** More than five minutes ahead. */
        IN_FUTURE,
        BAD_DIRECTION,
        /** Not two numbers of degrees. */
        BAD_COORDINATE,
        /** Nobody of that number is known, he was never a member of the project, or had left it before that day. */
        NOT_ON_ROSTER
    }
}
