package cn.xinxintong.wage.payroll;

/** What became of a worker's answer. */
public sealed interface LineDecision {

    /** It stands, or stood already. */
    record Answered(WorkerLine line) implements LineDecision {}

    /** It does not, and nothing changed. */
    record Refused(Reason reason) implements LineDecision {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        LINE_NOT_FOUND,
        /** He said something else before. */
        LINE_ANSWERED,
        /** The sheet is with the bank: a mistake is mended by another sheet. */
        SIGNING_CLOSED
    }
}
