package cn.xinxintong.attendance.testing;

import cn.xinxintong.attendance.calendar.Timetable;
import cn.xinxintong.attendance.calendar.Timetables;
import cn.xinxintong.identity.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps timetables in memory. */
public final class InMemoryTimetables implements Timetables {
    private final Map<ProjectId, TreeMap<LocalDate, Timetable>> timetables = new ConcurrentHashMap<>();

    /** Lays one down, in the place of one that holds from the same date. */
    public synchronized void put(ProjectId project, Timetable timetable) {
        timetables.computeIfAbsent(project, p -> new TreeMap<>()).put(timetable.from(), timetable);
    }

    @Override
    public synchronized List<Timetable> of(ProjectId project) {
        return List.copyOf(timetables.getOrDefault(project, new TreeMap<>()).values());
    }
}
