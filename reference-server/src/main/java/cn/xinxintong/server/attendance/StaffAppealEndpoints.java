package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealDecision;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealStep.By;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.appeal.Appeals;
import cn.xinxintong.attendance.wire.AppealDecisionForm;
import cn.xinxintong.attendance.wire.AppealForm;
import cn.xinxintong.attendance.wire.AppealOpinionForm;
import cn.xinxintong.attendance.wire.AppealRowForm;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.audit.AccessLog.What;
import cn.xinxintong.server.enterprise.OwnProjects;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The staff looks at appeals and decides them: the enterprise those of its projects, the officer those of his that the
 * enterprise was silent about. Each look at one is recorded.
 */
public final class StaffAppealEndpoints {
    private final Appeals appeals;
    private final AppealStore store;
    private final ProjectStore projects;
    private final AppealForms forms;
    private final AccessLog accessLog;

    public StaffAppealEndpoints(
            Appeals appeals, AppealStore store, ProjectStore projects, AppealForms forms, AccessLog accessLog) {
        this.appeals = appeals;
        this.store = store;
        this.projects = projects;
        this.forms = forms;
        this.accessLog = accessLog;
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(routes("/v1/enterprise/appeals", Access.ENTERPRISE, By.ENTERPRISE));
        routes.addAll(routes("/v1/officer/appeals", Access.OFFICER, By.OFFICER));
        routes.add(Route.post(
                "/v1/officer/appeals/{id}/opinion",
                Access.OFFICER,
                "Write down what the leader of the worker's team says: it decides nothing",
                AppealOpinionForm.class,
                AppealForm.class,
                this::opinion));
        return routes;
    }

    private List<Route> routes(String path, Access access, By by) {
        return List.of(
                Route.list(
                        path,
                        access,
                        "Appeals of the projects: those that are open first, by when they are due",
                        AppealRowForm.class,
                        request -> all(request, by)),
                Route.get(path + "/{id}", access, "One appeal", AppealForm.class, request -> one(request, by)),
                Route.post(
                        path + "/{id}/decision",
                        access,
                        by == By.ENTERPRISE
                                ? "Approve or refuse an appeal, until it is due"
                                : "Approve or refuse an appeal that the enterprise did not decide in time",
                        AppealDecisionForm.class,
                        AppealForm.class,
                        request -> decide(request, by)),
                Route.file(
                        path + "/{id}/attachments/{number}",
                        access,
                        "What a worker sent with an appeal",
                        "application/octet-stream",
                        request -> attachment(request, by)));
    }

    private Collection<ProjectId> own(Request request, By by) {
        if (by == By.OFFICER) return request.staff().projects();
        return projects.of(OwnProjects.enterprise(request)).stream()
                .map(Project::id)
                .toList();
    }

    /** Another's is not found. */
    private Appeal found(Request request, By by) {
        return store.find(request.pathId("id", AppealId::new))
                .filter(a -> own(request, by).contains(a.project()))
                .orElseThrow(() -> Refusal.of(ProblemCode.APPEAL_NOT_FOUND));
    }

    private Answer all(Request request, By by) {
        List<AppealRowForm> rows = own(request, by).stream()
                .flatMap(p -> store.of(p).stream())
                .sorted(Comparator.comparing((Appeal a) -> !a.state().isOpen())
                        .thenComparing(Appeal::dueAt)
                        .thenComparing(a -> a.id().value()))
                .map(forms::row)
                .toList();
        return Answer.ok(request.page(rows));
    }

    private Answer one(Request request, By by) {
        Appeal appeal = found(request, by);
        accessLog.record(appeal.worker(), request.staff(), What.APPEAL_SEEN);
        return Answer.ok(forms.forStaff(appeal));
    }

    private Answer attachment(Request request, By by) {
        Appeal appeal = found(request, by);
        var file = forms.file(appeal, request);
        accessLog.record(appeal.worker(), request.staff(), What.APPEAL_SEEN);
        return Answer.ok(file);
    }

    private Answer decide(Request request, By by) {
        AppealDecisionForm form = request.body(AppealDecisionForm.class);
        Appeal appeal = found(request, by);
        UUID author = request.staff().id();
        AppealDecision decision =
                switch (form.decision()) {
                    case APPROVE -> appeals.approve(appeal.id(), form.version(), by, author);
                    case REFUSE -> appeals.refuse(appeal.id(), form.version(), by, author, reason(form));
                };
        Appeal decided = AppealForms.kept(decision);
        accessLog.record(decided.worker(), request.staff(), What.APPEAL_DECIDED);
        return Answer.ok(forms.forStaff(decided));
    }

    private static String reason(AppealDecisionForm form) {
        String reason = form.reason();
        if (reason == null || reason.trim().isEmpty()) throw Refusal.ofField("reason", "REQUIRED");
        return reason;
    }

    private Answer opinion(Request request) {
        AppealOpinionForm form = request.body(AppealOpinionForm.class);
        Appeal appeal = found(request, By.OFFICER);
        UUID officer = request.staff().id();
        String note = form.note() == null ? "" : form.note();
        AppealDecision decision = form.supports()
                ? appeals.teamSupports(appeal.id(), form.version(), officer, note)
                : appeals.teamDoubts(appeal.id(), form.version(), officer, note);
        Appeal heard = AppealForms.kept(decision);
        accessLog.record(heard.worker(), request.staff(), What.APPEAL_SEEN);
        return Answer.ok(forms.forStaff(heard));
    }
}
