package cn.xinxintong.server.admin;

import cn.xinxintong.auth.staff.StaffRole;
import cn.xinxintong.auth.wire.HiredForm;
import cn.xinxintong.auth.wire.NewStaffForm;
import cn.xinxintong.entry.Enterprise;
import cn.xinxintong.entry.Project;
import cn.xinxintong.entry.wire.EnterpriseForm;
import cn.xinxintong.entry.wire.NewEnterpriseForm;
import cn.xinxintong.identity.CreditCode;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.server.entry.SqlProjectStore;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.server.signin.SqlStaffStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The administrator lets enterprises and staff in. */
public final class AdminEndpoints {
    private static final Set<StaffRole> OF_AN_ENTERPRISE = Set.of(StaffRole.ENTERPRISE, StaffRole.OFFICER);

    private final Hiring hiring;
    private final SqlProjectStore projects;
    private final SqlStaffStore staff;
    private final Supplier<UUID> ids;

    public AdminEndpoints(Hiring hiring, SqlProjectStore projects, SqlStaffStore staff, Supplier<UUID> ids) {
        this.hiring = hiring;
        this.projects = projects;
        this.staff = staff;
        this.ids = ids;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/v1/admin/enterprises",
                        Access.ADMINISTRATOR,
                        "Let an enterprise in",
                        NewEnterpriseForm.class,
                        EnterpriseForm.class,
                        this::addEnterprise),
                Route.post(
                        "/v1/admin/staff",
                        Access.ADMINISTRATOR,
                        "Open an account of staff; a labour officer looks after all projects of his enterprise",
                        NewStaffForm.class,
                        HiredForm.class,
                        this::hire));
    }

    private Answer addEnterprise(Request request) {
        NewEnterpriseForm form = request.body(NewEnterpriseForm.class);
        CreditCode code = CreditCode.parse(form.creditCode());
        Enterprise enterprise = new Enterprise(new EnterpriseId(ids.get()), form.name(), code);
        if (!projects.addIfNew(enterprise)) throw Refusal.of(ProblemCode.NAME_TAKEN);
        return Answer.created(new EnterpriseForm(enterprise.id().toString(), enterprise.name(), code.text()));
    }

    private Answer hire(Request request) {
        NewStaffForm form = request.body(NewStaffForm.class);
        boolean needsOne = OF_AN_ENTERPRISE.contains(form.role());
        Set<EnterpriseId> enterprises = needsOne ? Set.of(enterprise(form.enterpriseId())) : Set.of();
        Hiring.Hired hired = hiring.hire(form.login(), form.name(), form.role(), enterprises)
                .orElseThrow(() -> Refusal.of(ProblemCode.NAME_TAKEN));
        if (form.role() == StaffRole.OFFICER) {
            for (EnterpriseId enterprise : enterprises) {
                for (Project project : projects.of(enterprise)) staff.takeOn(enterprise, project.id());
            }
        }
        return Answer.created(new HiredForm(
                hired.account().id().toString(),
                hired.password(),
                hired.account().totpSecret()));
    }

    private EnterpriseId enterprise(@Nullable String text) {
        if (text == null) throw Refusal.ofField("enterpriseId", "REQUIRED");
        try {
            EnterpriseId id = EnterpriseId.parse(text);
            if (projects.enterprise(id).isPresent()) return id;
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField("enterpriseId", "BAD_VALUE");
        }
        throw Refusal.ofField("enterpriseId", "BAD_VALUE");
    }
}
