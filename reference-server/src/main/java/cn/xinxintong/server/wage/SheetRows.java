package cn.xinxintong.server.wage;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.wage.payroll.LeftOut;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.SubmittedLine;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.payroll.WorkerLine;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.Payslip;
import cn.xinxintong.wage.record.SheetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of sheets, lines and answers. */
final class SheetRows {
    private final Sealed sealed;

    SheetRows(Sealed sealed) {
        this.sealed = sealed;
    }

    PreparedBatch bind(PreparedBatch batch, PayrollLine line, SheetId sheet, int ordinal) {
        return batch.bind("worker", line.worker().value())
                .bind("id", line.id().value())
                .bind("sheet", sheet.value())
                .bind("ordinal", ordinal)
                .bind("days", line.slip().days())
                .bind("due", line.slip().due().fen())
                .bind("deductions", line.slip().deductions().fen())
                .bind(
                        "note",
                        sealed.seal(
                                line.slip().note(),
                                "payroll_line",
                                "note",
                                line.id().value()));
    }

    PayrollLine line(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PayrollLine(new LineId(id), new WorkerId(row.getObject("worker_id", UUID.class)), slip(row, id));
    }

    Payslip slip(ResultSet row, UUID line) throws SQLException {
        return new Payslip(
                row.getInt("days"),
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("deductions_fen")),
                sealed.open(row.getBytes("note"), "payroll_line", "note", line));
    }

    <T extends SqlStatement<T>> T bind(T statement, WorkerId worker, LineId line, LineAnswer answer) {
        String reason = "";
        Instant at;
        if (answer instanceof LineAnswer.Objected objected) {
            reason = objected.reason();
            at = objected.at();
        } else if (answer instanceof LineAnswer.Signed signed) {
            at = signed.at();
        } else throw new IllegalArgumentException("no answer is no answer");
        return statement
                .bind("worker", worker.value())
                .bind("line", line.value())
                .bind("answer", answer instanceof LineAnswer.Signed ? "SIGNED" : "OBJECTED")
                .bind("reason", sealed.seal(reason, "line_answer", "reason", line.value()))
                .bind("at", at);
    }

    /** @param lineColumn which column holds the line's id */
    LineAnswer answer(ResultSet row, String lineColumn) throws SQLException {
        String answer = row.getString("answer");
        if (answer == null) return new LineAnswer.Waiting();
        Instant at = row.getTimestamp("at").toInstant();
        if (answer.equals("SIGNED")) return new LineAnswer.Signed(at);
        UUID line = row.getObject(lineColumn, UUID.class);
        return new LineAnswer.Objected(sealed.open(row.getBytes("reason"), "line_answer", "reason", line), at);
    }

    WorkerLine workerLine(ResultSet row) throws SQLException {
        return new WorkerLine(
                new SheetId(row.getObject("sheet_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                line(row),
                answer(row, "id"),
                row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("open"));
    }

    void bindAll(PreparedBatch batch, SubmittedSheet sheet) {
        UUID id = sheet.draft().id().value();
        int no = 0;
        for (SubmittedLine submitted : sheet.lines()) {
            batch.bind("worker", submitted.line().worker().value())
                    .bind("line", submitted.line().id().value())
                    .bind("sheet", id)
                    .bind("no", ++no)
                    .bind("card", submitted.card())
                    .bind("leftOut", (String) null)
                    .add();
        }
        for (LeftOut left : sheet.leftOut()) {
            batch.bind("worker", left.line().worker().value())
                    .bind("line", left.line().id().value())
                    .bind("sheet", id)
                    .bind("no", (Integer) null)
                    .bind("card", (UUID) null)
                    .bind("leftOut", left.reason().name())
                    .add();
        }
    }
}
