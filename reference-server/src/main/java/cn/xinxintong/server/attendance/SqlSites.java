package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.fence.FenceImport;
import cn.xinxintong.attendance.fence.GeoJson;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.punch.SiteRules;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.wire.PointForm.Datum;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How projects are punched at, in PostgreSQL. */
public final class SqlSites implements SiteRules {
    private final Database database;

    public SqlSites(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Site> site(ProjectId project) {
        return database.use(h -> h.createQuery("select * from site where project_id = :project")
                .bind("project", project.value())
                .map((row, context) -> new Site(
                        project,
                        fence(row.getString("fence")),
                        row.getBoolean("mobile_attendance"),
                        row.getBoolean("unsigned_punches"),
                        row.getBoolean("face_asked"),
                        shifts(row.getString("shifts"))))
                .findOne());
    }

    private static Geofence fence(String geoJson) {
        if (GeoJson.read(geoJson, Datum.WGS84) instanceof FenceImport.Read read) return read.fence();
        throw new IllegalStateException("a kept fence cannot be read");
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

    /** Keeps the site in the place of an earlier state of it. */
    public void put(Site site) {
        database.use(h -> h.createUpdate("""
                        insert into site (project_id, fence, mobile_attendance, unsigned_punches, face_asked, shifts)
                        values (:project, :fence, :mobileAttendance, :unsigned, :face, :shifts)
                        on conflict (project_id) do update set fence = excluded.fence,
                          mobile_attendance = excluded.mobile_attendance,
                          unsigned_punches = excluded.unsigned_punches,
                          face_asked = excluded.face_asked, shifts = excluded.shifts
                        """)
                .bind("project", site.project().value())
                .bind("fence", GeoJson.write(site.fence()))
                .bind("mobileAttendance", site.mobileAttendance())
                .bind("unsigned", site.unsignedAllowed())
                .bind("face", site.faceAsked())
                .bind("shifts", site.shifts().stream().map(SqlSites::line).collect(Collectors.joining("\n")))
                .execute());
    }
}
