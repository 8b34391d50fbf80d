package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.AttendanceRecord;
import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.Source;
import cn.xinxintong.attendance.calendar.AttendanceRecords;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
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
                        select at, case kind when 'ON' then 'IN' else 'OUT' end as direction, 'PHONE' as source,
                          concat_ws(',', nullif(flags, ''), (select string_agg(flag, ',') from punch_finding f
                            where f.worker_id = punch.worker_id and f.punch_id = punch.id)) as flags
                        from punch
                        where worker_id = :worker and project_id = :project and :from <= at and at < :until
                        union all
                        select at, direction, 'GATE', flags from gate_record
                        where worker_id = :worker and project_id = :project and :from <= at and at < :until
                        order by at, direction, source
                        """)
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
