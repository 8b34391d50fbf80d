package cn.xinxintong.wage;

import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import java.time.YearMonth;

/** Counts days of work. Thread-safe. */
@FunctionalInterface
public interface WorkedDays {

    /** On how many days of the month, by Beijing time, the worker worked in the project: 0 to the length of the month. */
    int in(WorkerId worker, ProjectId project, YearMonth month);
}
