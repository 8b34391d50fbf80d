package cn.xinxintong.server.consent;

import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffStore;
import cn.xinxintong.auth.wire.AccessForm;
import cn.xinxintong.consent.Consent;
import cn.xinxintong.consent.ConsentOnFile;
import cn.xinxintong.consent.Consents;
import cn.xinxintong.consent.Recipient;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.ProjectStore;
import cn.xinxintong.server.audit.AccessLog;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wire.ConsentForm;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a worker may know and undo: what he agreed to, and who looked at his data (个人信息保护法 art. 15, 44, 45). */
public final class MyRightsEndpoints {
    private final Consents consents;
    private final ProjectStore projects;
    private final StaffStore staff;
    private final AccessLog accessLog;
    private final Clock clock;

    public MyRightsEndpoints(
            Consents consents, ProjectStore projects, StaffStore staff, AccessLog accessLog, Clock clock) {
        this.consents = consents;
        this.projects = projects;
        this.staff = staff;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/me/consents",
                        Access.WORKER,
                        "What I agreed to, newest first",
                        ConsentForm.class,
                        this::mine),
                Route.post(
                        "/v1/me/consents/{id}/withdrawal",
                        Access.WORKER,
                        "Withdraw a consent: it ends at once",
                        Void.class,
                        ConsentForm.class,
                        this::withdraw),
                Route.list(
                        "/v1/me/access-log",
                        Access.WORKER,
                        "Which members of staff looked at my data or acted on it, newest first",
                        AccessForm.class,
                        this::accesses));
    }

    private Answer mine(Request request) {
        return Answer.ok(request.page(
                consents.of(request.worker().worker()).stream().map(this::form).toList()));
    }

    private Answer withdraw(Request request) {
        UUID id = request.pathId("id", uuid -> uuid);
        if (!consents.withdraw(request.worker().worker(), id)) throw Refusal.of(ProblemCode.NOT_FOUND);
        return Answer.ok(consents.of(request.worker().worker()).stream()
                .filter(c -> c.consent().id().equals(id))
                .map(this::form)
                .findFirst()
                .orElseThrow());
    }

    private ConsentForm form(ConsentOnFile onFile) {
        Consent consent = onFile.consent();
        Instant now = clock.instant();
        @Nullable String enterpriseId = null;
        @Nullable String enterprise = null;
        if (consent.recipient() instanceof Recipient.AnEnterprise one) {
            enterpriseId = one.enterprise().toString();
            enterprise =
                    projects.enterprise(one.enterprise()).map(Enterprise::name).orElse("");
        }
        return new ConsentForm(
                consent.id().toString(),
                consent.purpose().kind(),
                consent.version(),
                enterpriseId,
                enterprise,
                Beijing.time(consent.givenAt()),
                onFile.holdsAt(now) ? null : Beijing.time(onFile.endsAt()));
    }

    private Answer accesses(Request request) {
        return Answer.ok(request.page(
                accessLog.of(request.worker().worker()).stream().map(this::form).toList()));
    }

    private AccessForm form(AccessLog.Entry entry) {
        StaffAccount who = staff.find(entry.staff()).orElseThrow();
        return new AccessForm(
                Beijing.time(entry.at()),
                who.role().name(),
                who.name(),
                entry.what().name());
    }
}
