package cn.xinxintong.attendance.calendar;

import cn.xinxintong.identity.ProjectId;
import java.util.List;

/** Knows what projects laid down for their days. Thread-safe; never returns null. */
@FunctionalInterface
public interface Timetables {

    /** The project's timetables by the date they hold from, ascending, at most one a date; empty if it has none. */
    List<Timetable> of(ProjectId project);
}
