package cn.xinxintong.attendance.gate;

import java.util.List;

/**
 * What came of an import.
 *
 * @param accepted rows that are kept now and count
 * @param repeated rows that count and were there before, or came twice
 * @param rejected rows that cannot be read and are not kept, in their order
 * @param waiting rows that are kept and do not count yet, in their order: their worker or project is not known
 */
public record GateReport(int accepted, int repeated, List<Rejection> rejected, List<Rejection> waiting) {

    public GateReport {
        rejected = List.copyOf(rejected);
        waiting = List.copyOf(waiting);
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
        /** Waiting: he never was a member of the project. Whether the platform knows him is not told. */
        NOT_ON_ROSTER,
        /** Waiting: the row names the code of another project. */
        PROJECT_UNKNOWN
    }
}
