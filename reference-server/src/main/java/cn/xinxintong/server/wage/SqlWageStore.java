package cn.xinxintong.server.wage;

import cn.xinxintong.identity.EnterpriseId;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.money.Money;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.wage.record.EntryKind;
import cn.xinxintong.wage.record.LineId;
import cn.xinxintong.wage.record.SheetId;
import cn.xinxintong.wage.record.Wage;
import cn.xinxintong.wage.record.WageEntry;
import cn.xinxintong.wage.record.WageStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The books in PostgreSQL. What is written about one line is written one after the other. */
public final class SqlWageStore implements WageStore {
    private static final String WAGE = """
            select l.*, s.project_id, s.enterprise_id, s.month, u.card_request_id
            from submitted_line u
            join payroll_line l on l.worker_id = u.worker_id and l.id = u.line_id
            join payroll_sheet s on s.id = u.sheet_id
            where u.left_out is null and\s""";

    private final Database database;
    private final SheetRows rows;

    public SqlWageStore(Database database, Sealed sealed) {
        this.database = database;
        this.rows = new SheetRows(sealed);
    }

    @Override
    public List<WageEntry> post(WorkerId worker, LineId line, UnaryOperator<List<WageEntry>> next) {
        return database.inTransaction(() -> {
            Place place = lock(worker, line);
            List<WageEntry> added = next.apply(entries(worker, line));
            database.use(h -> {
                PreparedBatch batch = h.prepareBatch("""
                        insert into wage_entry
                          (worker_id, line_id, kind, sheet_id, debit, credit, amount_fen, at, bank_serial, reason)
                        values (:worker, :line, :kind, :sheet, :debit, :credit, :amount, :at, :serial, :reason)
                        """);
                for (WageEntry entry : added) bind(batch, place, entry).add();
                return added.isEmpty() ? new int[0] : batch.execute();
            });
            return added;
        });
    }

    /** Where a line stands: under the id that he had when it was drawn up. */
    private record Place(UUID worker, UUID sheet) {}

    private Place lock(WorkerId worker, LineId line) {
        return database.use(h -> h.createQuery("select worker_id, sheet_id from payroll_line where worker_id = any("
                        + SamePerson.IDS + ") and id = :line for update")
                .bind("worker", worker.value())
                .bind("line", line.value())
                .map((row, context) ->
                        new Place(row.getObject("worker_id", UUID.class), row.getObject("sheet_id", UUID.class)))
                .one());
    }

    private static PreparedBatch bind(PreparedBatch batch, Place place, WageEntry entry) {
        return batch.bind("worker", place.worker())
                .bind("line", entry.line().value())
                .bind("kind", entry.kind().name())
                .bind("sheet", place.sheet())
                .bind("debit", entry.kind().debit().name())
                .bind("credit", entry.kind().credit().name())
                .bind("amount", entry.amount().fen())
                .bind("at", entry.at())
                .bind("serial", entry.bankSerial())
                .bind("reason", entry.reason());
    }

    private List<WageEntry> entries(WorkerId worker, LineId line) {
        return database.use(h -> h.createQuery("select * from wage_entry where worker_id = any(" + SamePerson.IDS
                        + ") and line_id = :line order by ordinal")
                .bind("worker", worker.value())
                .bind("line", line.value())
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public List<Wage> of(WorkerId worker, YearMonth from, YearMonth to) {
        List<Wage> wages = database.use(
                h -> h.createQuery(WAGE + "u.worker_id = any(" + SamePerson.IDS + ") and s.month between :from and :to")
                        .bind("worker", worker.value())
                        .bind("from", from.toString())
                        .bind("to", to.toString())
                        .map((row, context) -> wage(row, entries(worker, new LineId(row.getObject("id", UUID.class)))))
                        .list());
        return wages.stream().sorted(Wage.newestFirst()).toList();
    }

    @Override
    public Optional<Wage> find(WorkerId worker, LineId wage) {
        return database.use(h -> h.createQuery(WAGE + "u.worker_id = any(" + SamePerson.IDS + ") and u.line_id = :line")
                .bind("worker", worker.value())
                .bind("line", wage.value())
                .map((row, context) -> wage(row, entries(worker, wage)))
                .findOne());
    }

    @Override
    public List<WageEntry> entriesOf(SheetId sheet) {
        return database.use(h -> h.createQuery("select * from wage_entry where sheet_id = :sheet order by ordinal")
                .bind("sheet", sheet.value())
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public int pendingOf(SheetId sheet) {
        return database.use(h -> h.createQuery("""
                        select count(*) filter (where kind = 'SUBMITTED')
                          - count(*) filter (where kind = 'PAID') - count(*) filter (where kind = 'FAILED')
                        from wage_entry where sheet_id = :sheet
                        """)
                .bind("sheet", sheet.value())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Wage> of(SheetId sheet) {
        Map<LineId, List<WageEntry>> entries = new HashMap<>();
        for (WageEntry entry : entriesOf(sheet)) {
            entries.computeIfAbsent(entry.line(), line -> new ArrayList<>()).add(entry);
        }
        return database.use(h -> h.createQuery(WAGE + "u.sheet_id = :sheet order by u.line_no")
                .bind("sheet", sheet.value())
                .map((row, context) ->
                        wage(row, entries.getOrDefault(new LineId(row.getObject("id", UUID.class)), List.of())))
                .list());
    }

    private Wage wage(ResultSet row, List<WageEntry> entries) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Wage(
                new LineId(id),
                new SheetId(row.getObject("sheet_id", UUID.class)),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                rows.slip(row, id),
                row.getObject("card_request_id", UUID.class),
                entries);
    }

    private static WageEntry entry(ResultSet row) throws SQLException {
        return new WageEntry(
                new LineId(row.getObject("line_id", UUID.class)),
                EntryKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getTimestamp("at").toInstant(),
                row.getString("bank_serial"),
                row.getString("reason"));
    }
}
