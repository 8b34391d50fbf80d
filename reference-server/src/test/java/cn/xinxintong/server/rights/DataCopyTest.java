package cn.xinxintong.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.auth.rights.DataCategory;
import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The copy against the tables as they are: whoever keeps something about a worker must say what it is for. */
class DataCopyTest {
    private static final Database DATABASE = TestDatabase.freshDatabase();

    /** Columns by which a row is somebody's. */
    private static final String KEYS = "('worker_id', 'principal_id', 'caller_id')";

    /** Tables with nothing about a worker in them that is not in another one, and why. */
    private static final Map<String, String> NOT_COPIED = Map.of(
            "number_directory", "keyed digests that lead to an account",
            "mobile_directory", "keyed digests that lead to an account",
            "reset_permit", "digests of a secret, for a day",
            "session_token", "digests of a secret",
            "card_wait", "when a bank is asked next",
            "card_holder", "keyed digests that lead to a card",
            "open_appeal", "which of the appeals are open",
            "appeal_attachment", "what he sent himself, and gets from the appeal",
            "idempotency_key", "answers that were given already, for seven days");

    /** Columns with nothing about the worker in them: ids of his, secrets as digests, and the order of rows. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "worker_id",
            "principal_id",
            "ordinal",
            "account.password_hash",
            "account.one_time_code_hash",
            "session.token_digest",
            "session.staff",
            "session.proven_at",
            "device_key.id",
            "invitation.version",
            "card_request.card_index",
            "correction.opened_by",
            "correction_step.by_id",
            "correction_step.other_id",
            "correction_step.id",
            "gate_record.imported_at",
            "payroll_line.ordinal",
            "submitted_line.line_no",
            "wage_entry.sheet_id",
            "wage_entry.debit",
            "wage_entry.credit",
            "appeal_step.author_id",
            "face_template.id",
            "face_template.template",
            "refused_punch.sequence",
            "punch.sequence",
            "punch.signed");

    @Test
    void everyTableAboutWorkersIsInIt() {
        Set<String> tables = new TreeSet<>(strings("""
                select distinct table_name from information_schema.columns
                where table_schema = 'public' and column_name in %s
                """.formatted(KEYS)));

        Set<String> known = new TreeSet<>(NOT_COPIED.keySet());
        DataCopy.ALL.forEach(source -> known.add(source.table()));
        assertThat(known).isEqualTo(tables);
    }

    @Test
    void everyColumnOfThemIsInItOrNamedAsNothingAboutHim() {
        Set<String> shown = DataCopy.ALL.stream()
                .flatMap(s -> s.columns().stream().map(c -> s.table() + "." + c))
                .collect(Collectors.toSet());
        Set<String> columns = new HashSet<>();
        for (DataCopy.Source source : DataCopy.ALL) {
            for (String column : strings("""
                    select column_name from information_schema.columns
                    where table_schema = 'public' and table_name = '%s'
                    """.formatted(source.table()))) {
                if (!NOT_SHOWN.contains(column)) columns.add(source.table() + "." + column);
            }
        }
        columns.removeAll(NOT_SHOWN);

        assertThat(shown).isEqualTo(columns);
    }

    @Test
    void everyKindOfDataHasTables() {
        Set<DataCategory> kinds =
                DataCopy.ALL.stream().map(DataCopy.Source::category).collect(Collectors.toSet());

        assertThat(Set.of(DataCategory.values())).isEqualTo(kinds);
    }

    private static List<String> strings(String query) {
        return DATABASE.use(h -> h.createQuery(query).mapTo(String.class).list());
    }
}
