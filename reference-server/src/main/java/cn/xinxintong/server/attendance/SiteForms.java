package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.calendar.Shift;
import cn.xinxintong.attendance.fence.FenceImport;
import cn.xinxintong.attendance.fence.GeoJson;
import cn.xinxintong.attendance.fence.Geofence;
import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.wire.ProjectChangeForm;
import cn.xinxintong.attendance.wire.ProjectForm;
import cn.xinxintong.attendance.wire.ProjectViewForm;
import cn.xinxintong.attendance.wire.ShiftForm;
import cn.xinxintong.entry.Project;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.http.Json;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.wire.PointForm.Datum;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts sites into words of the wire, and back. Thread-safe. */
public final class SiteForms {
    private final Json json;

    public SiteForms(Json json) {
        this.json = json;
    }

    /** @throws Refusal if the fence cannot be read; it names the place */
    public Site site(ProjectId project, ProjectForm form) {
        boolean unsigned = form.unsignedPunches() == null || form.unsignedPunches();
        return new Site(
                project,
                fence(form.fence(), form.datum()),
                form.mobileAttendance(),
                unsigned,
                Boolean.TRUE.equals(form.faceAtPunch()),
                shifts(form.shifts()));
    }

    /** The site with what the form names changed. */
    public Site changed(Site site, ProjectChangeForm form) {
        if ((form.fence() == null) != (form.datum() == null)) {
            throw Refusal.ofField(form.fence() == null ? "fence" : "datum", "REQUIRED");
        }
        return new Site(
                site.project(),
                form.fence() == null ? site.fence() : fence(form.fence(), form.datum()),
                form.mobileAttendance() == null ? site.mobileAttendance() : form.mobileAttendance(),
                form.unsignedPunches() == null ? site.unsignedAllowed() : form.unsignedPunches(),
                form.faceAtPunch() == null ? site.faceAsked() : form.faceAtPunch(),
                form.shifts() == null ? site.shifts() : shifts(form.shifts()));
    }

    private Geofence fence(Object geoJson, @Nullable Datum datum) {
        FenceImport read = GeoJson.read(json.text(geoJson), datum == null ? Datum.WGS84 : datum);
        if (read instanceof FenceImport.Read done) return done.fence();
        FenceImport.Unreadable no = (FenceImport.Unreadable) read;
        String place = no.place().isEmpty() ? "fence" : "fence." + no.place();
        throw Refusal.ofFields(
                ProblemCode.FENCE_NOT_READABLE,
                List.of(new Refusal.FieldFault(place, no.fault().name())));
    }

    private static List<Shift> shifts(@Nullable List<ShiftForm> forms) {
        if (forms == null) return List.of();
        return forms.stream()
                .map(f -> new Shift(f.name(), LocalTime.parse(f.start()), LocalTime.parse(f.end())))
                .toList();
    }

    public ProjectViewForm view(Project project, Site site) {
        return new ProjectViewForm(
                project.id().toString(),
                project.name(),
                project.regionCode(),
                project.address(),
                project.state().name(),
                geoJson(site.fence()),
                Datum.WGS84,
                site.mobileAttendance(),
                site.unsignedAllowed(),
                site.faceAsked(),
                site.shifts().stream()
                        .map(s -> new ShiftForm(
                                s.name(), s.start().toString(), s.end().toString()))
                        .toList());
    }

    /** The fence as a tree of JSON, in WGS 84. */
    public Object geoJson(Geofence fence) {
        return json.read(GeoJson.write(fence).getBytes(StandardCharsets.UTF_8), Object.class);
    }
}
