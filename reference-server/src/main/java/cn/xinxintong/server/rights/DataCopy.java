package cn.xinxintong.server.rights;

import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.auth.wire.DataCopyForm;
import cn.xinxintong.identity.WorkerId;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.database.SamePerson;
import cn.xinxintong.server.database.Sealed;
import cn.xinxintong.server.http.Beijing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about a worker, table by table, legible. Thread-safe. */
public final class DataCopy {
    private final Database database;
    private final Sealed sealed;

    public DataCopy(Database database, Sealed sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    /**
     * A table, or some columns of it.
     *
     * @param key the column by which a row is a worker's
     * @param row the column whose value the ciphertexts of a row are bound to; several with a blank between them
     * @param columns in the order of the copy
     */
    record Source(DataCategory category, String table, String key, String row, List<String> columns) {
        static Source of(DataCategory category, String table, String row, String... columns) {
            return new Source(category, table, "worker_id", row, List.of(columns));
        }
    }

    /** Every table that holds something about workers. Whoever adds one adds it here. */
    static final List<Source> ALL = List.of(
            Source.of(
                    DataCategory.IDENTITY,
                    "account",
                    "worker_id",
                    "number",
                    "name",
                    "real_name",
                    "standing",
                    "opened_at",
                    "closed_at"),
            Source.of(DataCategory.MOBILE, "account", "worker_id", "mobile", "mobile_bound_at"),
            new Source(
                    DataCategory.SIGN_INS,
                    "session",
                    "principal_id",
                    "id",
                    List.of(
                            "id",
                            "scope",
                            "device_id",
                            "device_name",
                            "started_at",
                            "seen_at",
                            "ends_at",
                            "ended_at",
                            "ended_because",
                            "token_at")),
            Source.of(
                    DataCategory.DEVICES, "device_key", "id", "device_id", "public_key", "registered_at", "revoked_at"),
            Source.of(
                    DataCategory.CONSENTS,
                    "consent",
                    "id",
                    "id",
                    "purpose",
                    "version",
                    "enterprise_id",
                    "given_at",
                    "until"),
            Source.of(DataCategory.CONSENTS, "consent_withdrawal", "consent_id", "consent_id", "at"),
            Source.of(
                    DataCategory.ENTRY,
                    "invitation",
                    "id",
                    "id",
                    "project_id",
                    "enterprise_id",
                    "team_id",
                    "trade",
                    "pay_kind",
                    "rate_fen",
                    "sent_at",
                    "expires_at",
                    "state",
                    "note"),
            Source.of(
                    DataCategory.ENTRY,
                    "membership",
                    "invitation_id",
                    "invitation_id",
                    "project_id",
                    "team_id",
                    "trade",
                    "pay_kind",
                    "rate_fen",
                    "since",
                    "until"),
            Source.of(
                    DataCategory.ATTENDANCE,
                    "punch",
                    "id",
                    "id",
                    "project_id",
                    "kind",
                    "at",
                    "received_at",
                    "device_id",
                    "claims",
                    "evidence",
                    "metres_to_edge",
                    "flags",
                    "grounds"),
            Source.of(
                    DataCategory.ATTENDANCE,
                    "refused_punch",
                    "id",
                    "id",
                    "device_id",
                    "received_at",
                    "reason",
                    "evidence"),
            Source.of(DataCategory.ATTENDANCE, "punch_finding", "punch_id", "punch_id", "flag", "facts", "found_at"),
            Source.of(
                    DataCategory.ATTENDANCE,
                    "issued_record",
                    "ordinal",
                    "at",
                    "kind",
                    "first_day",
                    "last_day",
                    "digest"),
            Source.of(
                    DataCategory.ATTENDANCE,
                    "appeal",
                    "id",
                    "id",
                    "project_id",
                    "day",
                    "cause",
                    "reason",
                    "asked",
                    "attachments",
                    "submitted_at",
                    "due_at"),
            Source.of(
                    DataCategory.ATTENDANCE,
                    "appeal_step",
                    "appeal_id version",
                    "appeal_id",
                    "version",
                    "state",
                    "by_role",
                    "note",
                    "at"),
            Source.of(DataCategory.FACE, "face_template", "id", "model_sha256", "enrolled_at"),
            Source.of(
                    DataCategory.ATTENDANCE,
                    "gate_record",
                    "project_id",
                    "project_id",
                    "at",
                    "direction",
                    "channel",
                    "attend_type",
                    "flags"),
            Source.of(DataCategory.WAGE_CARD, "card_request", "id", "id", "bank_code", "card", "mobile", "at"),
            Source.of(DataCategory.WAGE_CARD, "card_word", "request_id", "request_id", "state", "reason", "at"),
            Source.of(
                    DataCategory.WAGES,
                    "payroll_line",
                    "id",
                    "id",
                    "sheet_id",
                    "days",
                    "due_fen",
                    "deductions_fen",
                    "note"),
            Source.of(DataCategory.WAGES, "line_answer", "line_id", "line_id", "answer", "reason", "at"),
            Source.of(
                    DataCategory.WAGES,
                    "submitted_line",
                    "line_id",
                    "line_id",
                    "sheet_id",
                    "card_request_id",
                    "left_out"),
            Source.of(
                    DataCategory.WAGES,
                    "wage_entry",
                    "line_id",
                    "line_id",
                    "kind",
                    "amount_fen",
                    "at",
                    "bank_serial",
                    "reason"),
            Source.of(DataCategory.WAGES, "wage_confirmation", "line_id", "line_id", "word", "reason", "at"),
            Source.of(DataCategory.NOTICES, "notice", "id", "id", "kind", "subject_id", "month", "amount_fen", "at"),
            Source.of(DataCategory.ACCESS_LOG, "access_record", "staff_id", "at", "staff_id", "what"),
            Source.of(
                    DataCategory.CORRECTIONS,
                    "correction",
                    "id",
                    "id",
                    "what",
                    "value",
                    "reason",
                    "by_staff",
                    "opened_at"),
            Source.of(
                    DataCategory.CORRECTIONS,
                    "correction_step",
                    "id",
                    "correction_id",
                    "state",
                    "by_staff",
                    "reason",
                    "at"),
            Source.of(DataCategory.CORRECTIONS, "same_person", "other_id", "other_id", "kept", "correction_id", "at"));

    /** What is kept of that kind. */
    List<DataCopyForm.Table> of(WorkerId worker, DataCategory category) {
        return ALL.stream()
                .filter(source -> source.category() == category)
                .map(source -> new DataCopyForm.Table(source.table(), source.columns(), rows(worker, source)))
                .toList();
    }

    private List<DataCopyForm.Row> rows(WorkerId worker, Source source) {
        String query = "select * from " + source.table() + " where " + source.key() + " = any(" + SamePerson.IDS + ")";
        return database.use(h -> h.createQuery(query)
                .bind("worker", worker.value())
                .map((row, context) -> row(row, source))
                .list());
    }

    private DataCopyForm.Row row(ResultSet row, Source source) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : source.columns()) values.add(text(row, source, column));
        return new DataCopyForm.Row(values);
    }

    private static String key(ResultSet row, Source source) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (String column : source.row().split(" ")) parts.add(row.getString(column));
        return String.join(" ", parts);
    }

    private String text(ResultSet row, Source source, String column) throws SQLException {
        @Nullable Object value = row.getObject(column);
        if (value == null) return "";
        if (value instanceof byte[] bytes) {
            return sealed.open(bytes, source.table(), column, key(row, source));
        }
        if (value instanceof java.sql.Timestamp at)
            return Beijing.time(at.toInstant()).toString();
        return value.toString();
    }
}
