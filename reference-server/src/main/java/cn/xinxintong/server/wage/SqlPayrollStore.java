package cn.xinxintong.server.wage;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.wage.bank.BankCode;
import cn.xinxintong.wage.bank.SpecialAccount;
import cn.xinxintong.wage.payroll.Batch;
import cn.xinxintong.wage.payroll.DraftSheet;
import cn.xinxintong.wage.payroll.LeftOut;
import cn.xinxintong.wage.payroll.LineAnswer;
import cn.xinxintong.wage.payroll.PaidSheet;
import cn.xinxintong.wage.payroll.PayrollLine;
import cn.xinxintong.wage.payroll.PayrollSheet;
import cn.xinxintong.wage.payroll.PayrollStore;
import cn.xinxintong.wage.payroll.SignedSheet;
import cn.xinxintong.wage.payroll.SubmittedLine;
import cn.xinxintong.wage.payroll.SubmittedSheet;
import cn.xinxintong.wage.payroll.WorkerLine;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Payroll sheets in PostgreSQL. The sheet's row is locked for a step of the whole sheet, and shared by those who answer: no
 * answer comes into the middle of a submission.
 */
public final class SqlPayrollStore implements PayrollStore {
    private static final String OPENED = "OPENED";
    private static final String SUBMITTED = "SUBMITTED";

    private final Database database;
    private final SheetRows rows;

    public SqlPayrollStore(Database database, Sealed sealed) {
        this.database = database;
        this.rows = new SheetRows(sealed);
    }

    @Override
    public void add(DraftSheet sheet) {
        database.inTransaction(() -> {
            database.use(h -> h.createUpdate("""
                            insert into payroll_sheet (id, project_id, enterprise_id, month, drawn_up_at)
                            values (:id, :project, :enterprise, :month, :at)
                            """)
                    .bind("id", sheet.id().value())
                    .bind("project", sheet.project().value())
                    .bind("enterprise", sheet.enterprise().value())
                    .bind("month", sheet.month().toString())
                    .bind("at", sheet.drawnUpAt())
                    .execute());
            return database.use(h -> {
                PreparedBatch batch = h.prepareBatch("""
                        insert into payroll_line (worker_id, id, sheet_id, ordinal, days, due_fen, deductions_fen, note)
                        values (:worker, :id, :sheet, :ordinal, :days, :due, :deductions, :note)
                        """);
                int ordinal = 0;
                for (PayrollLine line : sheet.lines())
                    rows.bind(batch, line, sheet.id(), ordinal++).add();
                return batch.execute();
            });
        });
    }

    @Override
    public Optional<PayrollSheet> find(SheetId id) {
        return database.use(h -> h.createQuery("""
                        select s.*, o.at as opened_at, u.at as submitted_at, b.phase, b.bank_code, b.account_number,
                          e.at as settled_at
                        from payroll_sheet s
                        left join payroll_step o on o.sheet_id = s.id and o.step = 'OPENED'
                        left join payroll_step u on u.sheet_id = s.id and u.step = 'SUBMITTED'
                        left join batch b on b.sheet_id = s.id
                        left join lateral (
                          select max(at) as at from wage_entry where sheet_id = s.id) e on true
                        where s.id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> sheet(row))
                .findOne());
    }

    private PayrollSheet sheet(ResultSet row) throws SQLException {
        SheetId id = new SheetId(row.getObject("id", UUID.class));
        DraftSheet draft = new DraftSheet(
                id,
                new ProjectId(row.getObject("project_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                lines(id),
                row.getTimestamp("drawn_up_at").toInstant());
        if (row.getTimestamp("opened_at") == null) return draft;
        SignedSheet signed =
                new SignedSheet(draft, row.getTimestamp("opened_at").toInstant(), answers(id));
        if (row.getTimestamp("submitted_at") == null) return signed;
        SpecialAccount from =
                new SpecialAccount(new BankCode(row.getString("bank_code")), row.getString("account_number"));
        SubmittedSheet submitted =
                submitted(signed, from, row.getTimestamp("submitted_at").toInstant());
        boolean settled = Batch.Phase.SETTLED.name().equals(row.getString("phase"));
        return settled ? new PaidSheet(submitted, row.getTimestamp("settled_at").toInstant()) : submitted;
    }

    private List<PayrollLine> lines(SheetId sheet) {
        return database.use(h -> h.createQuery("select * from payroll_line where sheet_id = :sheet order by ordinal")
                .bind("sheet", sheet.value())
                .map((row, context) -> rows.line(row))
                .list());
    }

    private Map<LineId, LineAnswer> answers(SheetId sheet) {
        Map<LineId, LineAnswer> answers = new HashMap<>();
        database.use(h -> h.createQuery("""
                        select a.line_id, a.answer, a.reason, a.at from line_answer a
                        join payroll_line l on l.worker_id = a.worker_id and l.id = a.line_id
                        where l.sheet_id = :sheet
                        """)
                .bind("sheet", sheet.value())
                .map((row, context) ->
                        answers.put(new LineId(row.getObject("line_id", UUID.class)), rows.answer(row, "line_id")))
                .list());
        return answers;
    }

    private SubmittedSheet submitted(SignedSheet signed, SpecialAccount from, Instant at) {
        List<SubmittedLine> paid = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        database.use(h -> h.createQuery("""
                        select l.*, u.card_request_id, u.left_out from submitted_line u
                        join payroll_line l on l.worker_id = u.worker_id and l.id = u.line_id
                        where u.sheet_id = :sheet order by u.line_no, l.ordinal
                        """)
                .bind("sheet", signed.draft().id().value())
                .map((row, context) -> {
                    String reason = row.getString("left_out");
                    return reason == null
                            ? paid.add(new SubmittedLine(rows.line(row), row.getObject("card_request_id", UUID.class)))
                            : leftOut.add(new LeftOut(rows.line(row), LeftOut.Reason.valueOf(reason)));
                })
                .list());
        return new SubmittedSheet(signed, from, paid, leftOut, at);
    }

    @Override
    public List<PayrollSheet> of(ProjectId project) {
        List<SheetId> ids = database.use(
                h -> h.createQuery("select id from payroll_sheet where project_id = :project order by ordinal desc")
                        .bind("project", project.value())
                        .map((row, context) -> new SheetId(row.getObject("id", UUID.class)))
                        .list());
        return ids.stream().map(id -> find(id).orElseThrow()).toList();
    }

    @Override
    public boolean open(SheetId sheet, Instant at) {
        return database.inTransaction(() -> lock(sheet, "for update") && step(sheet, OPENED, at));
    }

    /** False if there is no such sheet. */
    private boolean lock(SheetId sheet, String how) {
        return database.use(h -> h.createQuery("select 1 from payroll_sheet where id = :sheet " + how)
                        .bind("sheet", sheet.value())
                        .mapTo(Integer.class)
                        .findOne())
                .isPresent();
    }

    private boolean step(SheetId sheet, String step, Instant at) {
        int added = database.use(h -> h.createUpdate(
                        "insert into payroll_step (sheet_id, step, at) values (:sheet, :step, :at) on conflict do nothing")
                .bind("sheet", sheet.value())
                .bind("step", step)
                .bind("at", at)
                .execute());
        return added == 1;
    }

    private boolean isOpen(SheetId sheet) {
        return database.use(h -> h.createQuery("""
                        select coalesce(bool_or(step = 'OPENED'), false) and not coalesce(bool_or(step = 'SUBMITTED'), false)
                        from payroll_step where sheet_id = :sheet
                        """)
                .bind("sheet", sheet.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean answer(WorkerId worker, LineId line, LineAnswer answer) {
        return database.inTransaction(() -> {
            Optional<SheetId> sheet = sheetOf(worker, line);
            if (sheet.isEmpty() || !lock(sheet.get(), "for share") || !isOpen(sheet.get())) return false;
            int added = database.use(h -> rows.bind(h.createUpdate("""
                                    insert into line_answer (worker_id, line_id, answer, reason, at)
                                    select worker_id, id, :answer, :reason, :at from payroll_line
                                    where worker_id = any(%s) and id = :line on conflict do nothing
                                    """.formatted(SamePerson.IDS)), worker, line, answer)
                    .execute());
            return added == 1;
        });
    }

    private Optional<SheetId> sheetOf(WorkerId worker, LineId line) {
        return database.use(h -> h.createQuery("select sheet_id from payroll_line where worker_id = any("
                        + SamePerson.IDS + ") and id = :line")
                .bind("worker", worker.value())
                .bind("line", line.value())
                .map((row, context) -> new SheetId(row.getObject("sheet_id", UUID.class)))
                .findOne());
    }

    @Override
    public List<WorkerLine> of(WorkerId worker) {
        return database.use(h -> h.createQuery("""
                        select l.*, s.project_id, s.enterprise_id, s.month, o.at as opened_at,
                          not exists (
                            select from payroll_step u where u.sheet_id = s.id and u.step = 'SUBMITTED') as open,
                          a.answer, a.reason, a.at
                        from payroll_line l
                        join payroll_sheet s on s.id = l.sheet_id
                        join payroll_step o on o.sheet_id = s.id and o.step = 'OPENED'
                        left join line_answer a on a.worker_id = l.worker_id and a.line_id = l.id
                        where l.worker_id = any(%s) order by s.month desc, s.ordinal desc
                        """.formatted(SamePerson.IDS))
                .bind("worker", worker.value())
                .map((row, context) -> rows.workerLine(row))
                .list());
    }

    @Override
    public Optional<SubmittedSheet> submit(SheetId id, Function<SignedSheet, Optional<SubmittedSheet>> step) {
        return database.inTransaction(() -> {
            if (!lock(id, "for update") || !isOpen(id)) return Optional.empty();
            Optional<SubmittedSheet> submitted = step.apply((SignedSheet) find(id).orElseThrow());
            submitted.ifPresent(this::keep);
            return submitted;
        });
    }

    private void keep(SubmittedSheet sheet) {
        SheetId id = sheet.draft().id();
        step(id, SUBMITTED, sheet.submittedAt());
        database.use(h -> {
            PreparedBatch batch = h.prepareBatch("""
                    insert into submitted_line (worker_id, line_id, sheet_id, line_no, card_request_id, left_out)
                    values (:worker, :line, :sheet, :no, cast(:card as uuid), :leftOut)
                    """);
            rows.bindAll(batch, sheet);
            return batch.execute();
        });
        database.use(h -> h.createUpdate("""
                        insert into batch (number, sheet_id, bank_code, account_number, phase, looks, next_look)
                        values (:number, :sheet, :bank, :account, 'TO_SEND', 0, :at)
                        """)
                .bind("number", sheet.batch().text())
                .bind("bank", sheet.from().bank().digits())
                .bind("account", sheet.from().number())
                .bind("sheet", id.value())
                .bind("at", sheet.submittedAt())
                .execute());
    }
}
