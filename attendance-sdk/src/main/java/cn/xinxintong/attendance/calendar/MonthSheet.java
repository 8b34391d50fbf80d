package cn.xinxintong.attendance.calendar;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A month of one worker in one project. */
public sealed interface MonthSheet {

    YearMonth month();

    /** The days with records, ascending. */
    List<DayMark> days();

    /** Why there are none; empty if there are some. */
    Optional<EmptyReason> reason();

    /** How many of the days are days of work. */
    default int workedDays() {
        return (int) days().stream().filter(DayMark::counts).count();
    }

    /** The minutes of all days. */
    default long minutes() {
        return days().stream().mapToLong(DayMark::minutes).sum();
    }

    /** A month with records. */
    record Filled(YearMonth month, List<DayMark> days) implements MonthSheet {

        public Filled {
            days = List.copyOf(days);
        }

        @Override
        public Optional<EmptyReason> reason() {
            return Optional.empty();
        }
    }

    /** A month without. */
    record Empty(YearMonth month, EmptyReason why) implements MonthSheet {

        @Override
        public List<DayMark> days() {
            return List.of();
        }

        @Override
        public Optional<EmptyReason> reason() {
            return Optional.of(why);
        }
    }
}
