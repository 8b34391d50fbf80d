package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.calendar.Timetable;
import cn.xinxintong.attendance.calendar.Timetables;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/** Timetables in PostgreSQL, which keeps also those that others took the place of. */
public final class SqlTimetables implements Timetables {
    private final Database database;
    private final Clock clock;

    public SqlTimetables(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Timetable> of(ProjectId project) {
        return database.use(h -> h.createQuery("""
                        select distinct on (valid_from) * from timetable where project_id = :project
                        order by valid_from, ordinal desc
                        """)
                .bind("project", project.value())
                .map((row, context) -> new Timetable(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("day_cut", LocalTime.class),
                        shifts(row.getString("shifts"))))
                .list());
    }

    /** Lays one down, in the place of one that holds from the same date. */
    public void put(ProjectId project, Timetable timetable) {
        database.use(h -> h.createUpdate("""
                        insert into timetable (project_id, valid_from, day_cut, shifts, laid_down_at)
                        values (:project, :from, :dayCut, :shifts, :at)
                        """)
                .bind("project", project.value())
                .bind("from", timetable.from())
                .bind("dayCut", timetable.dayCut())
                .bind(
                        "shifts",
                        timetable.shifts().stream().map(SqlTimetables::line).collect(Collectors.joining("\n")))
                .bind("at", clock.instant())
                .execute());
    }

    /** One shift a line: start, end, name; line ends in a name are escaped as in Java. */
    private static List<Shift> shifts(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 3))
                .map(part -> new Shift(part[2].translateEscapes(), LocalTime.parse(part[0]), LocalTime.parse(part[1])))
                .toList();
    }

    private static String line(Shift shift) {
        String name = shift.name().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return shift.start() + " " + shift.end() + " " + name;
    }
}
