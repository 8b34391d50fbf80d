package cn.xinxintong.wage.payroll;

import java.time.Instant;

/** What a worker says of his line before it is paid. */
public sealed interface LineAnswer {

    /** Nothing yet. */
    record Waiting() implements LineAnswer {}

    /** That it is right. */
    record Signed(Instant at) implements LineAnswer {}

    /**
     * That it is not.
     *
     * @param reason in his own words; never empty
     */
    record Objected(String reason, Instant at) implements LineAnswer {

        /** Without his words. */
        @Override
        public String toString() {
            return "Objected[" + at + "]";
        }
    }
}
