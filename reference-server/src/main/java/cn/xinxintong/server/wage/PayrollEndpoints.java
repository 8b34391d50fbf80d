package cn.xinxintong.server.wage;

import cn.xinxintong.entry.Project;
import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wage.payroll.ImportDecision;
import cn.xinxintong.wage.payroll.Payroll;
import cn.xinxintong.wage.payroll.PayrollRow;
import cn.xinxintong.wage.payroll.PayrollSheet;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.RowFault;
import cn.xinxintong.wage.payroll.SheetDecision;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.wire.NewPayrollForm;
import cn.xinxintong.wage.wire.NewPayrollLineForm;
import cn.xinxintong.wage.wire.PayrollSheetForm;
import cn.xinxintong.wage.wire.PayrollSheetStateForm;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An enterprise pays a month: it draws up a sheet, lays it before its workers, and sends what they signed to the bank. */
public final class PayrollEndpoints {
    private static final int LARGEST_PAYROLL = 8 << 20;

    private final Payroll payroll;
    private final PayrollStore sheets;
    private final SheetForms forms;
    private final Function<Request, Project> ownProject;
    private final Function<Request, EnterpriseId> enterprise;

    /**
     * @param ownProject the project in the path, if it is the caller's
     * @param enterprise whose staff calls
     */
    public PayrollEndpoints(
            Payroll payroll,
            PayrollStore sheets,
            SheetForms forms,
            Function<Request, Project> ownProject,
            Function<Request, EnterpriseId> enterprise) {
        this.payroll = payroll;
        this.sheets = sheets;
        this.forms = forms;
        this.ownProject = ownProject;
        this.enterprise = enterprise;
    }

    public List<Route> routes() {
        return List.of(
                Route.list(
                        "/v1/enterprise/projects/{id}/payroll-sheets",
                        Access.ENTERPRISE,
                        "The project's payroll sheets, newest first",
                        PayrollSheetForm.class,
                        this::all),
                Route.post(
                                "/v1/enterprise/projects/{id}/payroll-sheets",
                                Access.ENTERPRISE,
                                "Draw up a month's pay from JSON or a workbook: all rows, or none; the month of a workbook "
                                        + "stands in the query, or in the name of its sheet",
                                NewPayrollForm.class,
                                PayrollSheetForm.class,
                                this::drawUp)
                        .withQuery("month?")
                        .withFile(PayrollWorkbook.MEDIA_TYPE)
                        .withBodyUpTo(LARGEST_PAYROLL),
                Route.get(
                        "/v1/enterprise/payroll-sheets/{id}",
                        Access.ENTERPRISE,
                        "A payroll sheet, with the state of each line",
                        PayrollSheetStateForm.class,
                        this::one),
                Route.post(
                        "/v1/enterprise/payroll-sheets/{id}/signing",
                        Access.ENTERPRISE,
                        "Lay a sheet before its workers, who sign or object",
                        Void.class,
                        PayrollSheetForm.class,
                        request -> step(payroll.open(enterprise.apply(request), id(request)))),
                Route.post(
                        "/v1/enterprise/payroll-sheets/{id}/submission",
                        Access.ENTERPRISE,
                        "End the signing; what is signed goes to the bank",
                        Void.class,
                        PayrollSheetForm.class,
                        request -> step(payroll.submit(enterprise.apply(request), id(request)))));
    }

    private Answer all(Request request) {
        return Answer.ok(request.page(sheets.of(ownProject.apply(request).id()).stream()
                .map(forms::inShort)
                .toList()));
    }

    private Answer drawUp(Request request) {
        Project project = ownProject.apply(request);
        if (request.mediaType().equals(PayrollWorkbook.MEDIA_TYPE)) return drawUpWorkbook(request, project);
        NewPayrollForm form = request.body(NewPayrollForm.class);
        return drawn(payroll.importSheet(project, month(form.month()), rows(form)));
    }

    private Answer drawUpWorkbook(Request request, Project project) {
        Optional<YearMonth> asked = request.queryMonthIfAny("month");
        PayrollTable table = PayrollWorkbook.read(request.bytes());
        YearMonth month = asked.or(table::month).orElseThrow(() -> Refusal.ofParameter("month", "REQUIRED"));
        ImportDecision decision = payroll.importSheet(project, month, table.rows());
        if (decision instanceof ImportDecision.Refused || table.faults().isEmpty()) return drawn(decision);
        throw faulty(table.faultsWith(decision)); // what was drawn up of the other cells is rolled back
    }

    private Answer drawn(ImportDecision decision) {
        if (decision instanceof ImportDecision.Refused no) throw Refusal.of(no.reason());
        if (decision instanceof ImportDecision.Faulty faulty) throw faulty(faulty.faults());
        return Answer.created(forms.inShort(((ImportDecision.Imported) decision).sheet()));
    }

    private static Refusal faulty(List<RowFault> faults) {
        return Refusal.ofRows(
                ProblemCode.PAYROLL_FAULTY,
                faults.stream()
                        .map(fault -> new Refusal.RowFault(
                                fault.row(), fault.column().name(), fault.code().name()))
                        .toList());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.ofField("month", "BAD_FORMAT");
        }
    }

    private static List<PayrollRow> rows(NewPayrollForm form) {
        List<PayrollRow> rows = new ArrayList<>();
        for (NewPayrollLineForm line : form.lines()) {
            rows.add(new PayrollRow(
                    rows.size() + 1,
                    text(line.identityNumber()),
                    text(line.name()),
                    text(line.days()),
                    yuan(line.dueFen()),
                    yuan(line.deductionsFen()),
                    yuan(line.amountFen()),
                    text(line.note())));
        }
        return rows;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String yuan(@Nullable Long fen) {
        return fen == null ? "" : Money.ofFen(fen).toString();
    }

    private Answer one(Request request) {
        PayrollSheet sheet = sheets.find(id(request))
                .filter(s -> s.draft().enterprise().equals(enterprise.apply(request)))
                .orElseThrow(() -> Refusal.of(SheetDecision.Reason.SHEET_NOT_FOUND));
        return Answer.ok(forms.inFull(sheet));
    }

    private Answer step(SheetDecision decision) {
        if (decision instanceof SheetDecision.Refused no) throw Refusal.of(no.reason());
        return Answer.ok(forms.inShort(((SheetDecision.Stepped) decision).sheet()));
    }

    private static SheetId id(Request request) {
        return request.pathId("id", SheetId::new);
    }
}
