package cn.xinxintong.server.attendance;

import cn.xinxintong.attendance.Direction;
import cn.xinxintong.attendance.appeal.Appeal;
import cn.xinxintong.attendance.appeal.AppealCause;
import cn.xinxintong.attendance.appeal.AppealId;
import cn.xinxintong.attendance.appeal.AppealState;
import cn.xinxintong.attendance.appeal.AppealStep;
import cn.xinxintong.attendance.appeal.AppealStore;
import cn.xinxintong.attendance.appeal.AskedRow;
import cn.xinxintong.attendance.appeal.Attachment;
import cn.xinxintong.attendance.calendar.Correction;
import cn.xinxintong.attendance.calendar.Corrections;
import cn.xinxintong.identity.ProjectId;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Appeals in PostgreSQL, which lets nobody change what was said; what people say and show is encrypted. */
public final class SqlAppealStore implements AppealStore, Corrections {
    /** Of Base64; 48 KiB of what it holds. */
    private static final int PIECE = 64 << 10;

    private static final String STEPS = "select s.* from appeal_step s"
            + " join appeal a on a.worker_id = s.worker_id and a.id = s.appeal_id where ";

    private static final String APPEAL = "appeal";
    private static final String STEP = "appeal_step";
    private static final String ATTACHMENT = "appeal_attachment";

    private final Database database;
    private final Sealed sealed;

    public SqlAppealStore(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public boolean submit(Appeal appeal, List<Attachment> attachments) {
        return database.inTransaction(() -> {
            if (!open(appeal)) return false;
            insert(appeal);
            for (int i = 0; i < attachments.size(); i++) insert(appeal, i + 1, attachments.get(i));
            return true;
        });
    }

    private boolean open(Appeal appeal) {
        return database.use(h -> h.createUpdate("""
                                insert into open_appeal values (:worker, :project, :day, :id) on conflict do nothing
                                """)
                        .bind("worker", appeal.worker().value())
                        .bind("project", appeal.project().value())
                        .bind("day", appeal.date())
                        .bind("id", appeal.id().value())
                        .execute())
                == 1;
    }

    private void insert(Appeal appeal) {
        database.use(h -> h.createUpdate("""
                        insert into appeal (worker_id, id, project_id, day, cause, reason, asked, attachments,
                          submitted_at, due_at)
                        values (:worker, :id, :project, :day, :cause, :reason, :asked, :attachments, :submittedAt, :dueAt)
                        """)
                .bind("worker", appeal.worker().value())
                .bind("id", appeal.id().value())
                .bind("project", appeal.project().value())
                .bind("day", appeal.date())
                .bind("cause", appeal.cause().name())
                .bind(
                        "reason",
                        sealed.seal(
                                appeal.reason(), APPEAL, "reason", appeal.id().value()))
                .bind("asked", appeal.rows().stream().map(SqlAppealStore::line).collect(Collectors.joining("\n")))
                .bind("attachments", appeal.attachments())
                .bind("submittedAt", appeal.submittedAt())
                .bind("dueAt", appeal.dueAt())
                .execute());
    }

    private static String line(AskedRow row) {
        return row.direction() + " " + row.at();
    }

    private static List<AskedRow> rows(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(part -> new AskedRow(Direction.valueOf(part[0]), Instant.parse(part[1])))
                .toList();
    }

    private void insert(Appeal appeal, int number, Attachment attachment) {
        String text = Base64.getEncoder().encodeToString(attachment.content());
        for (int piece = 0; piece * PIECE < text.length(); piece++) {
            String part = text.substring(piece * PIECE, Math.min(text.length(), (piece + 1) * PIECE));
            String row = appeal.id() + " " + number + " " + piece;
            int place = piece;
            database.use(h -> h.createUpdate(
                            "insert into appeal_attachment values (:worker, :id, :number, :piece, :content)")
                    .bind("worker", appeal.worker().value())
                    .bind("id", appeal.id().value())
                    .bind("number", number)
                    .bind("piece", place)
                    .bind("content", sealed.seal(part, ATTACHMENT, "content", row))
                    .execute());
        }
    }

    @Override
    public boolean add(Appeal asRead, AppealStep step) {
        return database.inTransaction(() -> {
            boolean added = insert(asRead, step);
            if (added && !step.state().isOpen()) close(asRead);
            return added;
        });
    }

    private boolean insert(Appeal asRead, AppealStep step) {
        int version = asRead.version() + 1;
        return database.use(h -> h.createUpdate("""
                                insert into appeal_step
                                  (worker_id, appeal_id, version, state, by_role, author_id, note, at)
                                values (:worker, :id, :version, :state, :by, :author, :note, :at) on conflict do nothing
                                """)
                        .bind("worker", asRead.worker().value())
                        .bind("id", asRead.id().value())
                        .bind("version", version)
                        .bind("state", step.state().name())
                        .bind("by", step.by().name())
                        .bind("author", step.author())
                        .bind("note", sealed.seal(step.note(), STEP, "note", asRead.id() + " " + version))
                        .bind("at", step.at())
                        .execute())
                == 1;
    }

    private void close(Appeal appeal) {
        database.use(h -> h.createUpdate("delete from open_appeal where worker_id = :worker and appeal_id = :id")
                .bind("worker", appeal.worker().value())
                .bind("id", appeal.id().value())
                .execute());
    }

    @Override
    public Optional<Appeal> find(AppealId id) {
        return appeals("a.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public List<Appeal> of(WorkerId worker) {
        return appeals("a.worker_id = any(" + SamePerson.IDS + ")", Map.of("worker", worker.value()));
    }

    @Override
    public List<Appeal> of(ProjectId project) {
        return appeals("a.project_id = :project", Map.of("project", project.value()));
    }

    @Override
    public List<Correction> of(WorkerId worker, ProjectId project, LocalDate from, LocalDate to) {
        String approvedDays = """
                a.worker_id = any(%s) and a.project_id = :project and a.day between :from and :to and exists
                  (select 1 from appeal_step s where s.worker_id = a.worker_id and s.appeal_id = a.id
                    and s.state = 'APPROVED')
                """.formatted(SamePerson.IDS);
        return appeals(
                        approvedDays,
                        Map.of("worker", worker.value(), "project", project.value(), "from", from, "to", to))
                .stream()
                .flatMap(a -> a.correction().stream())
                .sorted(Comparator.comparing(Correction::at))
                .toList();
    }

    /** Newest first. Most workers have none: then it is one query. */
    private List<Appeal> appeals(String which, Map<String, Object> bindings) {
        return database.use(h -> {
            List<Appeal> found = h.createQuery("select a.* from appeal a where " + which + " order by a.ordinal desc")
                    .bindMap(bindings)
                    .map((row, context) -> appeal(row))
                    .list();
            return found.isEmpty()
                    ? found
                    : withSteps(
                            found,
                            h.createQuery(STEPS + which + " order by s.version").bindMap(bindings));
        });
    }

    private List<Appeal> withSteps(List<Appeal> appeals, Query query) {
        Map<UUID, List<AppealStep>> steps = new HashMap<>();
        query.map((row, context) -> Map.entry(row.getObject("appeal_id", UUID.class), step(row)))
                .forEach(s -> steps.computeIfAbsent(s.getKey(), id -> new ArrayList<>())
                        .add(s.getValue()));
        return appeals.stream()
                .map(a -> a.withSteps(steps.getOrDefault(a.id().value(), List.of())))
                .toList();
    }

    private AppealStep step(ResultSet row) throws SQLException {
        String key = row.getObject("appeal_id", UUID.class) + " " + row.getInt("version");
        return new AppealStep(
                AppealState.valueOf(row.getString("state")),
                AppealStep.By.valueOf(row.getString("by_role")),
                row.getObject("author_id", UUID.class),
                sealed.open(row.getBytes("note"), STEP, "note", key),
                row.getTimestamp("at").toInstant());
    }

    private Appeal appeal(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Appeal(
                new AppealId(id),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                AppealCause.valueOf(row.getString("cause")),
                sealed.open(row.getBytes("reason"), APPEAL, "reason", id),
                rows(row.getString("asked")),
                row.getInt("attachments"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                List.of());
    }

    @Override
    public Optional<Attachment> attachment(Appeal appeal, int number) {
        String text = database.use(h -> h.createQuery("""
                        select piece, content from appeal_attachment
                        where worker_id = :worker and appeal_id = :id and number = :number order by piece
                        """)
                .bind("worker", appeal.worker().value())
                .bind("id", appeal.id().value())
                .bind("number", number)
                .map((row, context) -> sealed.open(
                        row.getBytes("content"),
                        ATTACHMENT,
                        "content",
                        appeal.id() + " " + number + " " + row.getInt("piece")))
                .collect(Collectors.joining()));
        return text.isEmpty()
                ? Optional.empty()
                : Attachment.of(Base64.getDecoder().decode(text));
    }
}
