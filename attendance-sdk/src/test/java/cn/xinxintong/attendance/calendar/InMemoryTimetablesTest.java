package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.testing.InMemoryTimetables;
import cn.xinxintong.attendance.testing.TimetablesContract;
import cn.xinxintong.identity.ProjectId;

class InMemoryTimetablesTest extends TimetablesContract {
    @Override
    protected Timetables store() {
        return new InMemoryTimetables();
    }

    @Override
    protected void put(Timetables store, ProjectId project, Timetable timetable) {
        ((InMemoryTimetables) store).put(project, timetable);
    }
}
