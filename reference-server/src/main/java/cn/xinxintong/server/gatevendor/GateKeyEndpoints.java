package cn.xinxintong.server.gatevendor;

import cn.xinxintong.attendance.wire.GateImportForm;
import cn.xinxintong.auth.apikey.ApiKey;
import cn.xinxintong.auth.apikey.ApiKeyOrder;
import cn.xinxintong.auth.apikey.ApiKeyOutcome;
import cn.xinxintong.auth.apikey.ApiKeys;
import cn.xinxintong.auth.staff.StaffAccount;
import cn.xinxintong.auth.staff.StaffStore;
import cn.xinxintong.auth.wire.GateKeyForm;
import cn.xinxintong.auth.wire.NewGateKeyForm;
import cn.xinxintong.entry.Project;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.Beijing;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise gives the vendor of its gates a key, bound to projects of its own, and takes it away; the administrator sees
 * all keys, and can end one. Who imported what can be looked up.
 */
public final class GateKeyEndpoints {
    private final ApiKeys keys;
    private final GateImports imports;
    private final StaffStore staff;
    private final Function<Request, Project> ownProject;
    private final Function<Request, EnterpriseId> enterprise;

    /**
     * @param ownProject the project in the path, if it is the caller's
     * @param enterprise whose staff asks
     */
    public GateKeyEndpoints(
            ApiKeys keys,
            GateImports imports,
            StaffStore staff,
            Function<Request, Project> ownProject,
            Function<Request, EnterpriseId> enterprise) {
        this.keys = keys;
        this.imports = imports;
        this.staff = staff;
        this.ownProject = ownProject;
        this.enterprise = enterprise;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/v1/enterprise/gate-keys",
                        Access.ENTERPRISE,
                        "Issue a key for the gates of a vendor, good for some of my projects; it is shown once",
                        NewGateKeyForm.class,
                        GateKeyForm.class,
                        this::issue),
                Route.list(
                        "/v1/enterprise/gate-keys",
                        Access.ENTERPRISE,
                        "My keys of gate vendors, ended ones too, newest first",
                        GateKeyForm.class,
                        request -> Answer.ok(request.page(forms(keys.of(enterprise.apply(request)))))),
                Route.post(
                        "/v1/enterprise/gate-keys/{id}/revocation",
                        Access.ENTERPRISE,
                        "Revoke a key of a gate vendor: it is over at once",
                        Void.class,
                        GateKeyForm.class,
                        this::revokeOwn),
                Route.list(
                        "/v1/enterprise/projects/{id}/gate-imports",
                        Access.ENTERPRISE,
                        "Who imported gate records, newest first",
                        GateImportForm.class,
                        this::imports),
                Route.list(
                        "/v1/admin/gate-keys",
                        Access.ADMINISTRATOR,
                        "Everybody's keys of gate vendors, ended ones too, newest first",
                        GateKeyForm.class,
                        request -> Answer.ok(request.page(forms(keys.all())))),
                Route.post(
                        "/v1/admin/gate-keys/{id}/revocation",
                        Access.ADMINISTRATOR,
                        "Revoke anybody's key of a gate vendor: it is over at once",
                        Void.class,
                        GateKeyForm.class,
                        this::revokeAny));
    }

    private Answer issue(Request request) {
        NewGateKeyForm form = request.body(NewGateKeyForm.class);
        Set<ProjectId> projects =
                form.projects().stream().map(GateKeyEndpoints::projectId).collect(Collectors.toSet());
        ApiKeyOutcome outcome = keys.issue(new ApiKeyOrder(
                enterprise.apply(request),
                form.name(),
                projects,
                form.until().toInstant(),
                request.staff().id()));
        if (outcome instanceof ApiKeyOutcome.Refused no) throw Refusal.of(no.reason());
        ApiKeyOutcome.Issued issued = (ApiKeyOutcome.Issued) outcome;
        return Answer.created(form(issued.key(), issued.text()));
    }

    private static ProjectId projectId(String text) {
        try {
            return ProjectId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemCode.PROJECT_NOT_FOUND);
        }
    }

    private Answer revokeOwn(Request request) {
        UUID id = request.pathId("id", uuid -> uuid);
        return revoked(
                id, keys.revoke(enterprise.apply(request), id, request.staff().id()));
    }

    private Answer revokeAny(Request request) {
        UUID id = request.pathId("id", uuid -> uuid);
        return revoked(id, keys.revoke(id, request.staff().id()));
    }

    private Answer revoked(UUID id, boolean done) {
        if (!done) throw Refusal.of(ProblemCode.NOT_FOUND);
        return Answer.ok(form(keys.find(id).orElseThrow(), null));
    }

    private static List<GateKeyForm> forms(List<ApiKey> all) {
        return all.stream().map(key -> form(key, null)).toList();
    }

    private static GateKeyForm form(ApiKey key, @Nullable String text) {
        return new GateKeyForm(
                key.id().toString(),
                key.enterprise().toString(),
                key.name(),
                key.projects().stream().map(ProjectId::toString).sorted().toList(),
                Beijing.time(key.issuedAt()),
                Beijing.time(key.until()),
                key.usedAt().equals(ApiKey.NEVER_USED) ? null : Beijing.time(key.usedAt()),
                key.revokedAt().equals(ApiKey.NOT_REVOKED) ? null : Beijing.time(key.revokedAt()),
                text);
    }

    private Answer imports(Request request) {
        return Answer.ok(request.page(imports.of(ownProject.apply(request).id()).stream()
                .map(this::form)
                .toList()));
    }

    private GateImportForm form(GateImports.Entry entry) {
        String name = entry.byKey()
                ? keys.find(entry.by()).map(ApiKey::name).orElse("")
                : staff.find(entry.by()).map(StaffAccount::name).orElse("");
        return new GateImportForm(
                entry.id().toString(),
                Beijing.time(entry.at()),
                entry.byKey() ? "KEY" : "STAFF",
                entry.by().toString(),
                name,
                entry.accepted(),
                entry.repeated(),
                entry.rejected());
    }
}
