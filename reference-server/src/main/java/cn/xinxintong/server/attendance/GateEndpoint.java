package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.gate.GateForm;
import cn.xinxintong.attendance.gate.GateImport;
import cn.xinxintong.attendance.gate.GateReport;
import cn.xinxintong.attendance.gate.GateRow;
import cn.xinxintong.attendance.wire.GateColumnsForm;
import cn.xinxintong.attendance.wire.GateRecordsForm;
import cn.xinxintong.attendance.wire.GateReportForm;
import cn.xinxintong.attendance.wire.GateRowForm;
import cn.xinxintong.attendance.wire.RejectionForm;
import cn.xinxintong.entry.Project;
import cn.xinxintong.server.enterprise.OwnProjects;
import cn.xinxintong.server.gatevendor.GateImports;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import cn.xinxintong.wire.PlatformRequest.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gate records come in, in the national platform's form, as JSON or as a table. */
public final class GateEndpoint {
    /** A month of a large site is a few imports. */
    private static final int MOST_ROWS = 20_000;

    private static final int LARGEST_TABLE = 8 << 20;

    private final GateImport gateImport;
    private final GateImports imports;
    private final SqlGateForms forms;
    private final OwnProjects own;

    public GateEndpoint(GateImport gateImport, GateImports imports, SqlGateForms forms, OwnProjects own) {
        this.gateImport = gateImport;
        this.imports = imports;
        this.forms = forms;
        this.own = own;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/v1/enterprise/projects/{id}/gate-records",
                                Access.ENTERPRISE_OR_GATE_KEY,
                                "Import gate records as JSON or text/csv; bad rows and those of unknown people are named",
                                GateRecordsForm.class,
                                GateReportForm.class,
                                this::importRecords)
                        .withFile("text/csv")
                        .withBodyUpTo(LARGEST_TABLE),
                Route.get(
                        "/v1/enterprise/projects/{id}/gate-form",
                        Access.ENTERPRISE,
                        "How the tables of the project's gate vendor read",
                        GateColumnsForm.class,
                        request -> Answer.ok(forms.form(own.in(request).id()))),
                Route.write(
                        Method.PUT,
                        "/v1/enterprise/projects/{id}/gate-form",
                        Access.ENTERPRISE,
                        "Lay down how the tables of the project's gate vendor read",
                        GateColumnsForm.class,
                        GateColumnsForm.class,
                        this::layDown));
    }

    private Answer layDown(Request request) {
        Project project = own.in(request);
        GateColumnsForm form = request.body(GateColumnsForm.class);
        requireOnce("columns", form.columns().stream().map(GateColumnsForm.Column::header));
        requireOnce("directions", form.directions().stream().map(GateColumnsForm.Word::word));
        SqlGateForms.form(form).fault().ifPresent(fault -> {
            throw Refusal.ofField(fault == GateForm.Fault.BAD_DATE_FORM ? "dateForms" : "columns", fault.name());
        });
        forms.put(project.id(), form);
        return Answer.ok(form);
    }

    private static void requireOnce(String field, Stream<String> texts) {
        List<String> all = texts.map(String::trim).toList();
        if (new HashSet<>(all).size() < all.size()) throw Refusal.ofField(field, "FIELD_TWICE");
    }

    private Answer importRecords(Request request) {
        Project project = own.forGates(request);
        GateForm form = SqlGateForms.form(forms.form(project.id()));
        GateTable table = request.mediaType().equals("text/csv")
                ? GateTable.read(request.bytes(), form)
                : new GateTable(rows(request.body(GateRecordsForm.class)), List.of());
        if (table.rows().size() > MOST_ROWS) throw Refusal.of(ProblemCode.TOO_MANY_ROWS);
        GateReport report = gateImport.importRows(project.id(), form.projectCode(), table.rows());
        int rejections = report.rejected().size() + table.tooLong().size();
        imports.record(project.id(), request.caller(), report, rejections);
        return Answer.ok(new GateReportForm(
                report.accepted(),
                report.repeated(),
                Stream.concat(named(report.rejected()), table.tooLong().stream())
                        .sorted(Comparator.comparing(RejectionForm::row))
                        .toList(),
                named(report.waiting()).toList()));
    }

    private static Stream<RejectionForm> named(List<GateReport.Rejection> rows) {
        return rows.stream()
                .map(r -> new RejectionForm(r.row(), r.field(), r.code().name()));
    }

    private static List<GateRow> rows(GateRecordsForm form) {
        List<GateRow> rows = new ArrayList<>();
        for (GateRowForm row : form.dataList()) {
            rows.add(new GateRow(
                    rows.size() + 1,
                    text(row.idCardType()),
                    text(row.idCardNumber()),
                    text(row.date()),
                    text(row.direction()),
                    text(row.channel()),
                    text(row.attendType()),
                    text(row.lng()),
                    text(row.lat()),
                    text(form.projectCode())));
        }
        return rows;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
