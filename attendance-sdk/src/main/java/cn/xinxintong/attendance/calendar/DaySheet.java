package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A day and everything that was recorded of it.
 *
 * @param rows oldest first: those of a night shift to their end, those that a correction took the place of too
 */
public record DaySheet(LocalDate date, List<Row> rows, Finding finding) {

    /**
     * A record of the day.
     *
     * @param role what the reckoning makes of it
     */
    public record Row(AttendanceRecord record, Role role) {}

    /** What the reckoning makes of a record. Names are wire codes: never reused. */
    public enum Role {
        /** The day is reckoned from it. */
        COUNTS,
        /** One coming or going with another row, which counts. */
        REPEATS,
        /** A correction stands in its place. */
        CORRECTED
    }

    /** What the day was found to be. */
    public sealed interface Finding {}

    /** There are no records of it. */
    public record Nothing() implements Finding {}

    /** There are some, as they came. */
    public record AsRecorded(DayMark mark) implements Finding {}

    /** It was corrected. */
    public record Corrected(DayMark mark, Correction correction) implements Finding {}

    public DaySheet {
        rows = List.copyOf(rows);
    }

    /** The mark that the month has for it; empty if there are no records. */
    public Optional<DayMark> mark() {
        if (finding instanceof AsRecorded recorded) return Optional.of(recorded.mark());
        return correction().isPresent() ? Optional.of(((Corrected) finding).mark()) : Optional.empty();
    }

    public Optional<Correction> correction() {
        return finding instanceof Corrected corrected ? Optional.of(corrected.correction()) : Optional.empty();
    }

    /** The records of the rows. */
    public List<AttendanceRecord> records() {
        return rows.stream().map(Row::record).collect(Collectors.toList());
    }
}
