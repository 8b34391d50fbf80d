package cn.xinxintong.wage.payroll;

import java.util.List;

/** What became of a payroll that somebody wrote. */
public sealed interface ImportDecision {

    /** All of it is a draft now. */
    record Imported(DraftSheet sheet) implements ImportDecision {}

    /**
     * Nothing of it was kept.
     *
     * @param faults every one that was found, by row; never empty
     */
    record Faulty(List<RowFault> faults) implements ImportDecision {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Nothing of it was looked at. */
    record Refused(Reason reason) implements ImportDecision {}

    /** Why not. Names are wire codes: never reused. */
    enum Reason {
        PAYROLL_EMPTY,
        /** The month has not begun. */
        MONTH_TO_COME
    }
}
