package cn.xinxintong.attendance.calendar;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.LocalDate;
import java.util.List;

/** Knows which days were corrected. Thread-safe; never returns null. */
@FunctionalInterface
public interface Corrections {

    /** The worker's corrections in the project of days with {@code from <= date <= to}, the earliest granted first. */
    List<Correction> of(WorkerId worker, ProjectId project, LocalDate from, LocalDate to);

    /** Where no day is ever corrected. */
    static Corrections none() {
        return (worker, project, from, to) -> List.of();
    }
}
