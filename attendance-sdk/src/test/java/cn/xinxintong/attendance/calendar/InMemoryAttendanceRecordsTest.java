package cn.xinxintong.attendance.calendar;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.testing.AttendanceRecordsContract;
import cn.xinxintong.attendance.testing.InMemoryAttendanceRecords;
import cn.xinxintong.identity.WorkerId;

class InMemoryAttendanceRecordsTest extends AttendanceRecordsContract {
    @Override
    protected AttendanceRecords store() {
        return new InMemoryAttendanceRecords();
    }

    @Override
    protected void append(AttendanceRecords store, WorkerId worker, AttendanceRecord record) {
        ((InMemoryAttendanceRecords) store).append(worker, record);
    }
}
