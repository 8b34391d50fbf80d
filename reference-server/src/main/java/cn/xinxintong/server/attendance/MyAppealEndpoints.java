package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealDecision;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.appeal.Appeals;
import cn.xinxintong.attendance.appeal.AskedRow;
import cn.xinxintong.attendance.appeal.Attachment;
import cn.xinxintong.attendance.appeal.NewAppeal;
import cn.xinxintong.attendance.wire.AppealForm;
import cn.xinxintong.attendance.wire.NewAppealForm;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker appeals against a missing or wrong day. */
public final class MyAppealEndpoints {
    /** Three attachments of 2 MiB each in Base64, and the rest. */
    private static final int LARGEST_APPEAL = 9 << 20;

    private final Appeals appeals;
    private final AppealStore store;
    private final AppealForms forms;

    public MyAppealEndpoints(Appeals appeals, AppealStore store, AppealForms forms) {
        this.appeals = appeals;
        this.store = store;
        this.forms = forms;
    }

    public List<Route> routes() {
        return List.of(
                Route.list("/v1/me/appeals", Access.WORKER, "My appeals, newest first", AppealForm.class, this::all),
                Route.post(
                                "/v1/me/appeals",
                                Access.WORKER,
                                "Appeal against a missing or wrong day; one at a time for a day of a project",
                                NewAppealForm.class,
                                AppealForm.class,
                                this::submit)
                        .withBodyUpTo(LARGEST_APPEAL),
                Route.get(
                        "/v1/me/appeals/{id}",
                        Access.WORKER,
                        "One appeal",
                        AppealForm.class,
                        request -> Answer.ok(forms.forWorker(mine(request)))),
                Route.post(
                        "/v1/me/appeals/{id}/withdrawal",
                        Access.WORKER,
                        "Take an appeal back before it is decided",
                        Void.class,
                        AppealForm.class,
                        this::withdraw),
                Route.file(
                        "/v1/me/appeals/{id}/attachments/{number}",
                        Access.WORKER,
                        "What I sent with an appeal",
                        "application/octet-stream",
                        request -> Answer.ok(forms.file(mine(request), request))));
    }

    private Answer all(Request request) {
        return Answer.ok(request.page(store.of(request.worker().worker()).stream()
                .map(forms::forWorker)
                .toList()));
    }

    private Answer submit(Request request) {
        NewAppealForm form = request.body(NewAppealForm.class);
        AppealDecision decision = appeals.submit(
                request.worker().worker(),
                new NewAppeal(
                        project(form.projectId()),
                        date(form.date()),
                        form.cause(),
                        reason(form.reason()),
                        form.rows().stream()
                                .map(r -> new AskedRow(r.direction(), r.at().toInstant()))
                                .toList(),
                        attachments(form.attachments())));
        return Answer.created(forms.forWorker(AppealForms.kept(decision)));
    }

    private static ProjectId project(String text) {
        try {
            return new ProjectId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.PROJECT_NOT_FOUND);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.ofField("date", "BAD_FORMAT");
        }
    }

    private static String reason(String text) {
        if (text.trim().isEmpty()) throw Refusal.ofField("reason", "REQUIRED");
        return text;
    }

    private static List<Attachment> attachments(@Nullable List<String> texts) {
        List<Attachment> attachments = new ArrayList<>();
        if (texts == null) return attachments;
        for (String text : texts) {
            String field = "attachments[" + attachments.size() + "]";
            attachments.add(Attachment.of(bytes(text, field))
                    .orElseThrow(() -> Refusal.ofField(field, "ATTACHMENT_NOT_READABLE")));
        }
        return attachments;
    }

    private static byte[] bytes(String text, String field) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(field, "BAD_FORMAT");
        }
    }

    private Answer withdraw(Request request) {
        AppealId id = request.pathId("id", AppealId::new);
        AppealDecision decision = appeals.withdraw(request.worker().worker(), id);
        return Answer.ok(forms.forWorker(AppealForms.kept(decision)));
    }

    /** Another's is not found. */
    private Appeal mine(Request request) {
        return store.find(request.pathId("id", AppealId::new))
                .filter(a -> a.worker().equals(request.worker().worker()))
                .orElseThrow(() -> Refusal.of(ProblemCode.APPEAL_NOT_FOUND));
    }
}
