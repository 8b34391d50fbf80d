package cn.xinxintong.server.enterprise;

import cn.xinxintong.attendance.punch.Site;
import cn.xinxintong.attendance.wire.ProjectChangeForm;
import cn.xinxintong.attendance.wire.ProjectForm;
import cn.xinxintong.attendance.wire.ProjectViewForm;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.entry.Team;
import cn.xinxintong.entry.TeamId;
import cn.xinxintong.entry.wire.NewTeamForm;
import cn.xinxintong.entry.wire.TeamForm;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.attendance.SiteForms;
import cn.xinxintong.server.attendance.SqlSites;
import cn.xinxintong.server.attendance.SqlTimetables;
import cn.xinxintong.server.attendance.TimetableForms;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.signin.SqlStaffStore;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** An enterprise's projects, their fences and teams. */
public final class ProjectEndpoints {
    private static final String OWN_TEAM = "项目部直属";

    private final ProjectStore projects;
    private final OwnProjects own;
    private final SqlSites sites;
    private final SqlTimetables timetables;
    private final SqlStaffStore staff;
    private final SiteForms forms;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** What is kept of projects. */
    public record Stores(ProjectStore projects, SqlSites sites, SqlTimetables timetables, SqlStaffStore staff) {}

    public ProjectEndpoints(Stores stores, SiteForms forms, Clock clock, Supplier<UUID> ids) {
        this.projects = stores.projects();
        this.own = new OwnProjects(projects);
        this.sites = stores.sites();
        this.timetables = stores.timetables();
        this.staff = stores.staff();
        this.forms = forms;
        this.clock = clock;
        this.ids = ids;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/enterprise/projects",
                        Access.ENTERPRISE,
                        "The enterprise's projects",
                        ProjectViewForm.class,
                        this::all),
                Route.post(
                        "/v1/enterprise/projects",
                        Access.ENTERPRISE,
                        "Make a project with its fence; the enterprise's labour officers look after it",
                        ProjectForm.class,
                        ProjectViewForm.class,
                        this::make),
                Route.get(
                        "/v1/enterprise/projects/{id}",
                        Access.ENTERPRISE,
                        "One project",
                        ProjectViewForm.class,
                        request -> Answer.ok(view(own.in(request)))),
                Route.write(
                        Method.PATCH,
                        "/v1/enterprise/projects/{id}",
                        Access.ENTERPRISE,
                        "Change a project; what is left out stays",
                        ProjectChangeForm.class,
                        ProjectViewForm.class,
                        this::change),
                Route.list(
                        "/v1/enterprise/projects/{id}/teams",
                        Access.ENTERPRISE,
                        "The project's teams",
                        TeamForm.class,
                        this::teams),
                Route.post(
                        "/v1/enterprise/projects/{id}/teams",
                        Access.ENTERPRISE,
                        "Add a team",
                        NewTeamForm.class,
                        TeamForm.class,
                        this::addTeam));
    }

    private Answer all(Request request) {
        List<Project> all = projects.of(OwnProjects.enterprise(request));
        return Answer.ok(request.page(all.stream().map(this::view).toList()));
    }

    private Answer make(Request request) {
        ProjectForm form = request.body(ProjectForm.class);
        EnterpriseId enterprise = OwnProjects.enterprise(request);
        ProjectId id = new ProjectId(ids.get());
        Site site = forms.site(id, form);
        Project project =
                new Project(id, enterprise, form.name(), form.regionCode(), form.address(), Project.State.BUILDING);
        projects.add(project);
        projects.add(new Team(new TeamId(ids.get()), id, OWN_TEAM));
        sites.put(site);
        timetables.put(id, TimetableForms.of(form));
        staff.takeOn(enterprise, id);
        return Answer.created(view(project));
    }

    private ProjectViewForm view(Project project) {
        return forms.view(project, sites.site(project.id()).orElseThrow(), timetables.of(project.id()));
    }

    private Answer change(Request request) {
        ProjectChangeForm form = request.body(ProjectChangeForm.class);
        Project before = own.in(request);
        Project project = new Project(
                before.id(),
                before.enterprise(),
                form.name() == null ? before.name() : form.name(),
                form.regionCode() == null ? before.regionCode() : form.regionCode(),
                form.address() == null ? before.address() : form.address(),
                before.state());
        Site site = forms.changed(sites.site(before.id()).orElseThrow(), form);
        projects.update(project);
        sites.put(site);
        TimetableForms.of(form, timetables.of(project.id()), Beijing.date(clock.instant()))
                .ifPresent(t -> timetables.put(project.id(), t));
        return Answer.ok(view(project));
    }

    private Answer teams(Request request) {
        List<TeamForm> teams = projects.teamsOf(own.in(request).id()).stream()
                .map(ProjectEndpoints::team)
                .toList();
        return Answer.ok(request.page(teams));
    }

    private Answer addTeam(Request request) {
        Project project = own.in(request);
        String name = request.body(NewTeamForm.class).name().trim();
        if (name.isEmpty()) throw Refusal.ofField("name", "REQUIRED");
        boolean taken =
                projects.teamsOf(project.id()).stream().anyMatch(t -> t.name().equals(name));
        if (taken) throw Refusal.of(ProblemCode.NAME_TAKEN);
        Team team = new Team(new TeamId(ids.get()), project.id(), name);
        projects.add(team);
        return Answer.created(team(team));
    }

    private static TeamForm team(Team team) {
        return new TeamForm(team.id().toString(), team.name());
    }
}
