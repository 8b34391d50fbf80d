package cn.xinxintong.auth.rights;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a kind of data is kept at least, and why.
 *
 * @param since the first day on which the rule is in force, by Beijing time
 * @param atLeast zero: it is deleted when the worker says so
 * @param source the law and its article, in Chinese
 */
public record RetentionRule(DataCategory category, LocalDate since, Period atLeast, Start from, String source) {

    /** When the time begins to run. Names are wire codes: never reused. */
    public enum Start {
        /** The project is finished and everybody is paid. */
        PROJECT_FINISHED_AND_PAID,
        /** A consent ended. */
        CONSENT_ENDED,
        /** It was written down. */
        RECORDED
    }

    /** @throws IllegalArgumentException if the time is negative or no source is named */
    public RetentionRule {
        if (atLeast.isNegative()) throw new IllegalArgumentException("atLeast is negative");
        if (source.isEmpty()) throw new IllegalArgumentException("source is empty");
    }

    /** True if a law keeps it though the worker should want it deleted. */
    public boolean isKept() {
        return !atLeast.isZero();
    }
}
