package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.calendar.DaySheet;
import cn.xinxintong.attendance.calendar.MonthSheet;
import cn.xinxintong.attendance.calendar.WorkCalendar;
import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.punch.SiteRules;
import cn.xinxintong.attendance.wire.DayRowsForm;
import cn.xinxintong.attendance.wire.MonthForm;
import cn.xinxintong.attendance.wire.MyProjectForm;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.EntryPorts;
import cn.xinxintong.entry.Membership;
import cn.xinxintong.entry.Project;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A worker's projects, the calendar of his days, and a day's rows. */
public final class MyAttendanceEndpoints {
    private final EntryPorts entry;
    private final SiteRules sites;
    private final WorkCalendar calendar;
    private final AppealStore appeals;
    private final SiteForms forms;
    private final DayForms days;
    private final Clock clock;

    /** What they stand on. */
    public record Parts(EntryPorts entry, SiteRules sites, WorkCalendar calendar, AppealStore appeals) {}

    public MyAttendanceEndpoints(Parts parts, SiteForms forms, DayForms days, Clock clock) {
        this.entry = parts.entry();
        this.sites = parts.sites();
        this.calendar = parts.calendar();
        this.appeals = parts.appeals();
        this.forms = forms;
        this.days = days;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/me/projects",
                        Access.WORKER,
                        "My projects, past and present",
                        MyProjectForm.class,
                        this::projects),
                Route.get(
                                "/v1/me/projects/{id}/attendance",
                                Access.WORKER,
                                "The days of a month on which I worked there",
                                MonthForm.class,
                                this::month)
                        .withQuery("month"),
                Route.get(
                        "/v1/me/projects/{id}/attendance/{date}",
                        Access.WORKER,
                        "What gates and phones recorded of me on a day, and what corrections made of it",
                        DayRowsForm.class,
                        this::day));
    }

    private Answer projects(Request request) {
        Map<ProjectId, Membership> newest = new LinkedHashMap<>();
        for (Membership membership : entry.roster().of(request.worker().worker())) {
            newest.putIfAbsent(membership.project(), membership);
        }
        return Answer.ok(request.page(
                new ArrayList<>(newest.values()).stream().map(this::project).toList()));
    }

    private MyProjectForm project(Membership membership) {
        Project project = entry.projects().project(membership.project()).orElseThrow();
        Site site = sites.site(project.id()).orElseThrow();
        return new MyProjectForm(
                project.id().toString(),
                project.name(),
                entry.projects()
                        .enterprise(project.enterprise())
                        .map(Enterprise::name)
                        .orElse(""),
                membership.holdsAt(clock.instant()) ? "PRESENT" : "LEFT",
                site.mobileAttendance(),
                forms.geoJson(site.fence()));
    }

    private Answer month(Request request) {
        Project project = mine(request);
        WorkerId worker = request.worker().worker();
        MonthSheet sheet = calendar.month(worker, project.id(), request.queryMonth("month"));
        return Answer.ok(days.month(sheet, appeals(worker, project), request.language()));
    }

    private Answer day(Request request) {
        Project project = mine(request);
        WorkerId worker = request.worker().worker();
        DaySheet sheet = calendar.day(worker, project.id(), request.pathDate("date"));
        return Answer.ok(days.rows(sheet, project.name(), appeals(worker, project), request.language()));
    }

    private List<Appeal> appeals(WorkerId worker, Project project) {
        return appeals.of(worker).stream()
                .filter(a -> a.project().equals(project.id()))
                .toList();
    }

    /** The project in the path, if the worker is or was on it; another one is not found. */
    private Project mine(Request request) {
        ProjectId id = request.pathId("id", ProjectId::new);
        boolean mine = entry.roster().of(request.worker().worker()).stream()
                .anyMatch(m -> m.project().equals(id));
        if (!mine) throw Refusal.of(ProblemCode.PROJECT_NOT_FOUND);
        return entry.projects().project(id).orElseThrow();
    }
}
