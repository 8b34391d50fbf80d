package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.fence.FenceImport;
import cn.xinxintong.attendance.fence.GeoJson;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.punch.SiteRules;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.wire.PointForm.Datum;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How projects are punched at, in PostgreSQL. */
public final class SqlSites implements SiteRules {
    private static final int FENCES_KEPT = 256;

    private final Database database;
    /** The fences read last, by their text: to read one and to make it ready takes longer than to ask it. */
    private final Map<String, Geofence> fences = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Geofence> eldest) {
            return size() > FENCES_KEPT;
        }
    };

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
                        row.getBoolean("face_asked")))
                .findOne());
    }

    private Geofence fence(String geoJson) {
        synchronized (fences) {
            return fences.computeIfAbsent(geoJson, SqlSites::read);
        }
    }

    private static Geofence read(String geoJson) {
        if (GeoJson.read(geoJson, Datum.WGS84) instanceof FenceImport.Read read) return read.fence();
        throw new IllegalStateException("a kept fence cannot be read");
    }

    /** Keeps the site in the place of an earlier state of it. */
    public void put(Site site) {
        database.use(h -> h.createUpdate("""
                        insert into site (project_id, fence, mobile_attendance, unsigned_punches, face_asked)
                        values (:project, :fence, :mobileAttendance, :unsigned, :face)
                        on conflict (project_id) do update set fence = excluded.fence,
                          mobile_attendance = excluded.mobile_attendance,
                          unsigned_punches = excluded.unsigned_punches, face_asked = excluded.face_asked
                        """)
                .bind("project", site.project().value())
                .bind("fence", GeoJson.write(site.fence()))
                .bind("mobileAttendance", site.mobileAttendance())
                .bind("unsigned", site.unsignedAllowed())
                .bind("face", site.faceAsked())
                .execute());
    }
}
