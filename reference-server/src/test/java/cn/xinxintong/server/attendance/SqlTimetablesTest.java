package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.calendar.Timetable;
import cn.xinxintong.attendance.calendar.Timetables;
import cn.xinxintong.attendance.testing.TimetablesContract;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.testing.TestDatabase;

class SqlTimetablesTest extends TimetablesContract {
    @Override
    protected Timetables store() {
        return TestDatabase.fresh().timetables;
    }

    @Override
    protected void put(Timetables store, ProjectId project, Timetable timetable) {
        ((SqlTimetables) store).put(project, timetable);
    }
}
