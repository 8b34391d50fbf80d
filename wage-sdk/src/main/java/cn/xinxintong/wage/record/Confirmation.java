package cn.xinxintong.wage.record;

import java.time.Instant;

/** What a worker says of a wage after it came. He says it once. */
public sealed interface Confirmation {

    Instant at();

    /** That it is right. */
    record Confirmed(Instant at) implements Confirmation {}

    /**
     * That it is not.
     *
     * @param reason in his own words; never empty
     */
    record Objected(String reason, Instant at) implements Confirmation {

        /** Without his words. */
        @Override
        public String toString() {
            return "Objected[" + at + "]";
        }
    }
}
