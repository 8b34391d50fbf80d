package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.gate.GateImport;
import cn.xinxintong.attendance.gate.GateReport;
import cn.xinxintong.attendance.gate.GateRow;
import cn.xinxintong.attendance.wire.GateRecordsForm;
import cn.xinxintong.attendance.wire.GateReportForm;
import cn.xinxintong.attendance.wire.GateRowForm;
import cn.xinxintong.attendance.wire.RejectionForm;
import cn.xinxintong.entry.Project;
import cn.xinxintong.server.gatevendor.GateImports;
import cn.xinxintong.server.http.Access;
import cn.xinxintong.server.http.Answer;
import cn.xinxintong.server.http.ProblemCode;
import cn.xinxintong.server.http.Refusal;
import cn.xinxintong.server.http.Request;
import cn.xinxintong.server.http.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gate records come in, in the national platform's form, as JSON or as a table. */
public final class GateEndpoint {
    /** A month of a large site is a few imports. */
    private static final int MOST_ROWS = 20_000;

    private static final int LARGEST_TABLE = 8 << 20;

    private final GateImport gateImport;
    private final GateImports imports;
    private final Function<Request, Project> ownProject;

    /** @param ownProject the project in the path, if it is the caller's, or the key is bound to it */
    public GateEndpoint(GateImport gateImport, GateImports imports, Function<Request, Project> ownProject) {
        this.gateImport = gateImport;
        this.imports = imports;
        this.ownProject = ownProject;
    }

    public Route route() {
        return Route.post(
                        "/v1/enterprise/projects/{id}/gate-records",
                        Access.ENTERPRISE_OR_GATE_KEY,
                        "Import gate records as JSON or text/csv; each bad row is named, repeats are counted",
                        GateRecordsForm.class,
                        GateReportForm.class,
                        this::importRecords)
                .withFile("text/csv")
                .withBodyUpTo(LARGEST_TABLE);
    }

    private Answer importRecords(Request request) {
        Project project = ownProject.apply(request);
        GateTable table = request.mediaType().equals("text/csv")
                ? GateTable.read(request.bytes())
                : new GateTable(rows(request.body(GateRecordsForm.class)), List.of());
        if (table.rows().size() > MOST_ROWS) throw Refusal.of(ProblemCode.TOO_MANY_ROWS);
        GateReport report = gateImport.importRows(project.id(), table.rows());
        int rejections = report.rejected().size() + table.tooLong().size();
        imports.record(project.id(), request.caller(), report, rejections);
        Stream<RejectionForm> rejected = report.rejected().stream()
                .map(r -> new RejectionForm(r.row(), r.field(), r.code().name()));
        return Answer.ok(new GateReportForm(
                report.accepted(),
                report.repeated(),
                Stream.concat(rejected, table.tooLong().stream())
                        .sorted(Comparator.comparing(RejectionForm::row))
                        .toList()));
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
                    text(row.lat())));
        }
        return rows;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
