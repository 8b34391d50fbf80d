package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.calendar.AttendanceRecords;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import java.time.Instant;
import java.util.List;

/** What gates and phones recorded, read together. */
public final class SqlAttendanceRecords implements AttendanceRecords {
    private final Database database;

    public SqlAttendanceRecords(Database database) {
        this.database = database;
    }

    @Override
    public List<AttendanceRecord> of(WorkerId worker, ProjectId project, Instant from, Instant until) {
        return database.use(h -> h.createQuery("""
                        select at, case kind when 'ON' then 'IN' else 'OUT' end as direction, 'PHONE' as source, flags
                        from punch
                        where worker_id = any(%1$s) and project_id = :project and :from <= at and at < :until
                        union all
                        select at, direction, 'GATE', flags from gate_record
                        where worker_id = any(%1$s) and project_id = :project and :from <= at and at < :until
                        order by at, direction, source
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .bind("project", project.value())
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new AttendanceRecord(
                        project,
                        row.getTimestamp("at").toInstant(),
                        Direction.valueOf(row.getString("direction")),
                        Source.valueOf(row.getString("source")),
                        FlagNames.read(row.getString("flags"))))
                .list());
    }
}
