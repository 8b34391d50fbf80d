package cn.xinxintong.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xinxintong.server.database.Database;
import cn.xinxintong.server.testing.TestDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of ciphertexts against the tables as they are: whoever adds a column of bytes must say what it holds. */
class SealedTableTest {
    /** Bytes that are no ciphertexts and no blind indexes. */
    private static final Set<String> DIGESTS = Set.of("idempotency_key.request_digest");

    private static final Database DATABASE = TestDatabase.freshDatabase();

    @Test
    void everyColumnOfBytesIsACiphertextOfTheListABlindIndexOrADigest() {
        Set<String> columns = new HashSet<>(strings("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea'
                """));
        columns.removeIf(column -> column.endsWith("_index") || DIGESTS.contains(column));

        assertThat(SealedTable.ALL.stream()
                        .flatMap(t -> t.columns().stream().map(c -> t.name() + "." + c))
                        .collect(Collectors.toSet()))
                .isEqualTo(columns);
    }

    @Test
    void everyTableIsGoneThroughByItsPrimaryKey() {
        assertThat(SealedTable.ALL).allSatisfy(table -> assertThat(
                        table.key().stream().map(c -> c.name() + " " + c.type()).toList())
                .isEqualTo(strings("""
                        select a.attname || ' ' || a.atttypid::regtype from pg_index i
                        cross join lateral unnest(i.indkey) with ordinality k(attnum, place)
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                        where i.indisprimary and i.indrelid = '%s'::regclass order by k.place
                        """.formatted(table.name()))));
    }

    @Test
    void theEvidenceThatARotationMayTouchIsThatOfTheList() {
        assertThat(strings("select tgrelid::regclass::text from pg_trigger where tgname = 'unchanged_but_of_key'"))
                .isSubsetOf(SealedTable.ALL.stream().map(SealedTable::name).toList());
        assertThat(strings("""
                select tgrelid::regclass || ' ' || encode(tgargs, 'escape') from pg_trigger
                where tgname = 'unchanged_but_of_key' order by 1
                """))
                .containsExactly(
                        "appeal reason\\000",
                        "appeal_attachment content\\000",
                        "appeal_step note\\000",
                        "card_request card\\000mobile\\000",
                        "correction value\\000reason\\000",
                        "correction_step reason\\000",
                        "line_answer reason\\000",
                        "payroll_line note\\000",
                        "wage_confirmation reason\\000");
    }

    private static List<String> strings(String query) {
        return DATABASE.use(h -> h.createQuery(query).mapTo(String.class).list());
    }
}
