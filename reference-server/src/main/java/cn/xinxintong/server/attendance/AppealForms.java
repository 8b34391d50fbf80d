package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealDecision;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.appeal.Attachment;
import cn.xinxintong.attendance.wire.AppealForm;
import cn.xinxintong.attendance.wire.AppealRowForm;
import cn.xinxintong.attendance.wire.AppealStepForm;
import cn.xinxintong.attendance.wire.AskedRowForm;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.identity.PersonName;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts appeals into words of the wire. Thread-safe. */
public final class AppealForms {
    private final AppealStore appeals;
    private final ProjectStore projects;
    private final Function<WorkerId, Optional<PersonName>> names;
    private final Clock clock;

    public AppealForms(
            AppealStore appeals, ProjectStore projects, Function<WorkerId, Optional<PersonName>> names, Clock clock) {
        this.appeals = appeals;
        this.projects = projects;
        this.names = names;
        this.clock = clock;
    }

    /** @throws Refusal if it was not kept */
    static Appeal kept(AppealDecision decision) {
        if (decision instanceof AppealDecision.Refused no) throw Refusal.of(no.reason());
        return ((AppealDecision.Kept) decision).appeal();
    }

    AppealForm forWorker(Appeal appeal) {
        return form(appeal, null);
    }

    AppealForm forStaff(Appeal appeal) {
        return form(appeal, names.apply(appeal.worker()).map(PersonName::text).orElse(""));
    }

    private AppealForm form(Appeal appeal, @Nullable String worker) {
        return new AppealForm(
                appeal.id().toString(),
                appeal.project().toString(),
                projectName(appeal),
                appeal.date().toString(),
                appeal.cause().name(),
                appeal.reason(),
                appeal.rows().stream()
                        .map(r -> new AskedRowForm(r.direction(), Beijing.time(r.at())))
                        .toList(),
                appeal.attachments(),
                appeal.state().name(),
                appeal.version(),
                Beijing.time(appeal.submittedAt()),
                Beijing.time(appeal.dueAt()),
                decider(appeal),
                appeal.steps().stream()
                        .map(s -> new AppealStepForm(s.state().name(), s.by().name(), s.note(), Beijing.time(s.at())))
                        .toList(),
                worker);
    }

    AppealRowForm row(Appeal appeal) {
        return new AppealRowForm(
                appeal.id().toString(),
                appeal.project().toString(),
                projectName(appeal),
                names.apply(appeal.worker()).map(PersonName::masked).orElse(""),
                appeal.date().toString(),
                appeal.cause().name(),
                appeal.state().name(),
                Beijing.time(appeal.dueAt()),
                decider(appeal));
    }

    private @Nullable String decider(Appeal appeal) {
        return appeal.state().isOpen() ? appeal.decider(clock.instant()).name() : null;
    }

    private String projectName(Appeal appeal) {
        return projects.project(appeal.project()).map(Project::name).orElse("");
    }

    /** The attachment of that appeal whose number is in the path, as a file to be kept and not to be opened in place. */
    cn.xinxintong.server.http.Attachment file(Appeal appeal, Request request) {
        String number = request.path("number");
        Attachment attachment = Optional.of(number)
                .filter(n -> n.matches("[1-9]"))
                .flatMap(n -> appeals.attachment(appeal, Integer.parseInt(n)))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND));
        String name =
                appeal.date() + "-" + number + "." + attachment.kind().name().toLowerCase(Locale.ROOT);
        return new cn.xinxintong.server.http.Attachment(name, name, "application/octet-stream", attachment.content());
    }
}
